package nl.ketenkaart.privacy.casefile.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.CaseFiles;
import org.bson.Document;

/** Reads files as they are stored at the moment. */
final class MongoCaseFiles implements CaseFiles {
    private final MongoCollection<Document> cards;
    private final CaseDocuments documents;

    MongoCaseFiles(MongoCollection<Document> cards, CaseDocuments documents) {
        this.cards = cards;
        this.documents = documents;
    }

    @Override
    public Optional<CaseFile> find(UUID caseId) {
        return Optional.ofNullable(cards.find(eq("_id", caseId.toString()))
                        .projection(include(CaseDocuments.SHELL, CaseDocuments.PARTS))
                        .first())
                .map(documents::file)
                .filter(CaseFile::raised);
    }

    @Override
    public List<CaseFile> findAll(Collection<UUID> caseIds) {
        var found = new HashMap<UUID, CaseFile>();
        if (!caseIds.isEmpty()) {
            cards.find(in("_id", caseIds.stream().map(UUID::toString).toList()))
                    .projection(include(CaseDocuments.SHELL, CaseDocuments.PARTS))
                    .map(documents::file)
                    .forEach(file -> found.put(file.caseId(), file));
        }
        return caseIds.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(CaseFile::raised)
                .toList();
    }
}
