package nl.ketenkaart.cases.linking.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.linking.Likeness;
import nl.ketenkaart.cases.linking.Sighting;
import nl.ketenkaart.cases.linking.Sightings;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.Erasable;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.store.Stores;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * A document per person, {@code {_id, cases: {caseId: raisedAt}}}, whose {@code _id} is a keyed fingerprint: who has the
 * database and not the key cannot try names on it. One update adds and answers, so the document puts those who add at the same
 * moment in an order. What is older than an event is kept goes at the next touch, and all but the last thousand.
 */
@Component
final class MongoSightings implements Sightings, Erasable {
    private static final Duration KEPT = Duration.ofDays(1095);
    private static final int MOST = 1000;
    private static final String CASES = "cases";
    private final MongoCollection<Document> people;
    private final Tokens tokens;

    MongoSightings(Stores stores, Tokens tokens) {
        this.people = stores.database().getCollection("people-seen");
        this.tokens = tokens;
    }

    @Override
    public List<Sighting> add(Likeness person, Sighting sighting) {
        var id = tokens.tag("person|" + person.by(), person.text().getBytes(StandardCharsets.UTF_8));
        var all = sightings(added(id, sighting));
        var old = sighting.raisedAt().minus(KEPT);
        var few = all.stream().sorted(Sighting.OLDEST_FIRST.reversed()).skip(MOST);
        var aged = all.stream().filter(seen -> seen.raisedAt().isBefore(old));
        forget(id, Stream.concat(few, aged).distinct().toList());
        return all;
    }

    private Document added(String id, Sighting sighting) {
        var add = set(field(sighting), Date.from(sighting.raisedAt()));
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        try {
            return Objects.requireNonNull(people.findOneAndUpdate(eq("_id", id), add, options));
        } catch (MongoCommandException | MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return added(id, sighting);
        }
    }

    private void forget(String id, List<Sighting> old) {
        if (!old.isEmpty()) {
            people.updateOne(
                    eq("_id", id),
                    combine(old.stream().map(seen -> unset(field(seen))).toList()));
        }
    }

    @Override
    public void erase(UUID scope) {
        var field = CASES + "." + scope;
        people.updateMany(exists(field), unset(field));
        people.deleteMany(eq(CASES, new Document()));
    }

    /** A sighting says that somebody is in a case, not whose words that were: it stays as long as the case. */
    @Override
    public void erase(UUID scope, OrganisationId organisation) {}

    private static String field(Sighting sighting) {
        return CASES + "." + sighting.caseId().value();
    }

    private static List<Sighting> sightings(Document person) {
        return person.get(CASES, Document.class).entrySet().stream()
                .map(seen -> new Sighting(new CaseId(UUID.fromString(seen.getKey())), instant(seen.getValue())))
                .toList();
    }

    private static Instant instant(Object date) {
        return ((Date) date).toInstant();
    }
}
