package nl.ketenkaart.privacy.subjectaccess.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.Erasable;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessPart;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessParts;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A document each, and two lines by which it is found: in the list of its organisation and in that of its request. Both are written first;
 * what they name may not be there. A line holds ids alone, and goes with the case.
 */
@Component
final class MongoSubjectAccessParts implements SubjectAccessParts, Erasable {
    private static final long LAST_MILLI = 9_999_999_999_999L;
    private static final int BATCH = 200;
    private final Aggregates<SubjectAccessPart> aggregates;
    private final MongoCollection<Document> lines;

    MongoSubjectAccessParts(Stores stores) {
        aggregates = stores.aggregates(
                "subject-access-parts",
                "privacy-events.v1",
                SubjectAccessPart.class,
                Naming.of("nl.ketenkaart.privacy"));
        lines = stores.database()
                .getCollection("subject-access-lists")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public Optional<SubjectAccessPart> find(UUID id) {
        return aggregates.find(id);
    }

    @Override
    public List<Entry> of(OrganisationId organisation, String after, int atMost) {
        return entries("O|" + organisation, after, atMost);
    }

    @Override
    public List<SubjectAccessPart> of(UUID request) {
        var all = new ArrayList<SubjectAccessPart>();
        var after = "";
        List<Entry> batch;
        do {
            batch = entries("R|" + request, after, BATCH);
            batch.forEach(entry -> aggregates.find(entry.part()).ifPresent(all::add));
            after = batch.isEmpty() ? after : batch.getLast().key();
        } while (batch.size() == BATCH);
        return all;
    }

    private List<Entry> entries(String list, String after, int atMost) {
        var from = list + "|";
        return lines.find(and(gt("_id", from + after), lt("_id", from + "~")))
                .sort(ascending("_id"))
                .limit(atMost)
                .map(line -> line.getString("_id").substring(from.length()))
                .map(key -> new Entry(key, UUID.fromString(key.substring(key.indexOf('|') + 1))))
                .into(new ArrayList<>());
    }

    @Override
    public List<SubjectAccessPart> of(UUID caseId, OrganisationId organisation) {
        var from = "O|" + organisation + "|";
        return lines
                .find(and(gt("_id", from), lt("_id", from + "~"), eq("caseId", caseId.toString())))
                .map(line -> line.getString("_id"))
                .map(key -> UUID.fromString(key.substring(key.lastIndexOf('|') + 1)))
                .into(new ArrayList<>())
                .stream()
                .flatMap(part -> aggregates.find(part).stream())
                .toList();
    }

    @Override
    public Result<SubjectAccessPart> add(SubjectAccessPart part) {
        var known = known(part);
        if (known != null) {
            return known;
        }
        if (!Rehearsal.isOn()) {
            var moment = "%013d".formatted(LAST_MILLI - part.openedAt().toEpochMilli());
            put("O|" + part.organisation() + "|" + moment + "|" + part.id(), part);
            put("R|" + part.request() + "||" + part.id(), part);
        }
        var key = part.caseId().value();
        return aggregates.create(part.id(), key, part.organisation(), part, List.of());
    }

    /** So that what is there is not listed at a second moment. */
    private @Nullable Result<SubjectAccessPart> known(SubjectAccessPart part) {
        return aggregates.find(part.id()).isEmpty() ? null : aggregates.change(part.id(), Outcome::unchanged);
    }

    private void put(String line, SubjectAccessPart part) {
        var document =
                new Document("_id", line).append("caseId", part.caseId().value().toString());
        lines.replaceOne(eq("_id", line), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public Result<SubjectAccessPart> change(UUID id, Function<SubjectAccessPart, Outcome<SubjectAccessPart>> verb) {
        return aggregates.change(id, verb);
    }

    @Override
    public void erase(UUID scope) {
        lines.deleteMany(eq("caseId", scope.toString()));
    }

    /** A line that names what is not there any more is found by nobody, and goes with the case. */
    @Override
    public void erase(UUID scope, OrganisationId organisation) {}
}
