package nl.ketenkaart.privacy.casefile.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.bson.Document;

/** A list per organisation, newest first: a document per line, whose {@code _id} is its place, {@code <organisation>|<time, counted down>|<id>}. */
record OrderedLines(MongoCollection<Document> lines) {
    private static final long LAST_MILLI = 9_999_999_999_999L;

    /** @param made from the place in the organisation's list and the id */
    <L> List<L> of(OrganisationId organisation, String after, int atMost, BiFunction<String, UUID, L> made) {
        return lines.find(and(gt("_id", organisation + "|" + after), lt("_id", organisation + "|~")))
                .sort(ascending("_id"))
                .limit(atMost)
                .map(line ->
                        line.getString("_id").substring(organisation.value().length() + 1))
                .map(key -> made.apply(key, UUID.fromString(key.substring(key.indexOf('|') + 1))))
                .into(new ArrayList<>());
    }

    /** Out of the list of whoever has it. */
    void remove(UUID id) {
        lines.deleteMany(regex("_id", "\\|" + id + "$"));
    }

    void put(OrganisationId organisation, Instant at, UUID id) {
        var line = organisation + "|" + "%013d".formatted(LAST_MILLI - at.toEpochMilli()) + "|" + id;
        lines.replaceOne(eq("_id", line), new Document("_id", line), new ReplaceOptions().upsert(true));
    }
}
