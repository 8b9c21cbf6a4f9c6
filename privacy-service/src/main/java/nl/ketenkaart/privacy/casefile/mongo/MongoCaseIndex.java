package nl.ketenkaart.privacy.casefile.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.CaseIndex;
import org.bson.Document;

/**
 * A line per organisation and case, whose {@code _id} is the place in the organisation's list:
 * {@code <organisation>|<time, counted down>|<case>}. Lines are only added, and always before the file says that the
 * organisation is seated; whether a case may be seen is asked of its file.
 */
final class MongoCaseIndex implements CaseIndex {
    private static final long LAST_MILLI = 9_999_999_999_999L;
    private final MongoCollection<Document> lines;

    MongoCaseIndex(MongoCollection<Document> lines) {
        this.lines = lines;
    }

    @Override
    public List<Entry> casesOf(OrganisationId organisation, String after, int atMost) {
        var from = organisation + "|" + after;
        return lines.find(and(gt("_id", from), lt("_id", organisation + "|~")))
                .sort(ascending("_id"))
                .limit(atMost)
                .map(line ->
                        line.getString("_id").substring(organisation.value().length() + 1))
                .map(key -> new Entry(key, UUID.fromString(key.substring(key.indexOf('|') + 1))))
                .into(new ArrayList<>());
    }

    /** Adds what the file needs that it did not need before. */
    void follow(CaseFile before, CaseFile after) {
        var raised = after.shell().raised();
        if (raised == null) {
            return;
        }
        for (var seat : after.shell().seats()) {
            if (!before.shell().seats().contains(seat)) {
                var line = seat.organisation() + "|" + countedDown(raised.at()) + "|" + after.caseId();
                lines.replaceOne(eq("_id", line), new Document("_id", line), new ReplaceOptions().upsert(true));
            }
        }
    }

    private static String countedDown(Instant at) {
        return "%013d".formatted(LAST_MILLI - at.toEpochMilli());
    }
}
