package nl.ketenkaart.privacy.casefile.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import nl.ketenkaart.privacy.casefile.Shell;
import nl.ketenkaart.privacy.retention.KeptFiles;
import org.bson.Document;

/** Reads files as they are stored at the moment; what is locked is not even fetched but for {@link KeptFiles}. */
final class MongoCaseFiles implements CaseFiles, KeptFiles {
    private final MongoCollection<Document> cards;
    private final CaseDocuments documents;
    private final IncompleteFiles incomplete;

    MongoCaseFiles(MongoCollection<Document> cards, CaseDocuments documents, IncompleteFiles incomplete) {
        this.cards = cards;
        this.documents = documents;
        this.incomplete = incomplete;
    }

    @Override
    public Optional<CaseFile> find(UUID caseId) {
        var document = cards.find(eq("_id", caseId.toString()))
                .projection(include(CaseDocuments.SHELL, CaseDocuments.PARTS, IncompleteFiles.MISSED))
                .first();
        var file = Optional.ofNullable(document).map(documents::file).filter(CaseFile::raised);
        if (file.isPresent() && IncompleteFiles.has(document)) {
            throw new Incomplete(file.get());
        }
        return file;
    }

    @Override
    public List<CaseFile> findAll(Collection<UUID> caseIds) {
        var found = new HashMap<UUID, CaseFile>();
        if (!caseIds.isEmpty()) {
            cards.find(in("_id", caseIds.stream().map(UUID::toString).toList()))
                    .projection(include(CaseDocuments.SHELL, CaseDocuments.PARTS, IncompleteFiles.MISSED))
                    .forEach(document -> put(document, documents::file, found));
        }
        return caseIds.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(CaseFile::raised)
                .toList();
    }

    @Override
    public List<UUID> idsAfter(String after, int atMost) {
        return cards.find(gt("_id", after))
                .projection(include("_id"))
                .sort(ascending("_id"))
                .limit(atMost)
                .map(document -> UUID.fromString(document.getString("_id")))
                .into(new ArrayList<>());
    }

    @Override
    public Map<UUID, Shell> findShells(Collection<UUID> caseIds) {
        var found = new HashMap<UUID, Shell>();
        cards.find(in("_id", caseIds.stream().map(UUID::toString).toList()))
                .projection(include(CaseDocuments.SHELL, IncompleteFiles.MISSED))
                .forEach(document -> put(document, documents::shell, found));
        found.values().removeIf(shell -> shell.raised() == null);
        return found;
    }

    private static <T> void put(Document document, Function<Document, T> read, Map<UUID, T> found) {
        if (!IncompleteFiles.has(document)) {
            found.put(UUID.fromString(document.getString("_id")), read.apply(document));
        }
    }

    @Override
    public boolean misses(UUID caseId) {
        return incomplete.has(caseId);
    }

    /** Each is read by itself: a cursor over all would show what was stored when it began. */
    @Override
    public void forEach(Consumer<CaseFile> each) {
        cards.find().projection(include("_id")).map(one -> one.getString("_id")).into(new ArrayList<>()).stream()
                .flatMap(id -> kept(UUID.fromString(id)).stream())
                .forEach(each);
    }

    @Override
    public Optional<CaseFile> kept(UUID caseId) {
        return Optional.ofNullable(cards.find(eq("_id", caseId.toString()))
                        .projection(include(CaseDocuments.SHELL, CaseDocuments.PARTS, CaseDocuments.LOCKED))
                        .first())
                .map(documents::file)
                .filter(CaseFile::raised);
    }
}
