package nl.ketenkaart.privacy.session.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.privacy.session.SessionFile;
import nl.ketenkaart.privacy.session.Sessions;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** {@code {_id, order, applied, state}}; {@code applied} guards each write. */
final class MongoSessions implements Sessions {
    private static final long LAST_MILLI = 9_999_999_999_999L;
    private static final String ORDER = "order";
    private static final String APPLIED = "applied";
    private static final String STATE = "state";
    private final MongoCollection<Document> sessions;
    private final JsonMapper mapper;

    MongoSessions(MongoCollection<Document> sessions, JsonMapper mapper) {
        this.sessions = sessions;
        this.mapper = mapper;
        sessions.createIndex(Indexes.ascending(ORDER));
    }

    @Override
    public Optional<Stored> find(UUID sessionId) {
        return Optional.ofNullable(
                        sessions.find(eq("_id", sessionId.toString())).first())
                .map(this::stored);
    }

    @Override
    public List<Stored> newestFirst(String after, int atMost) {
        return sessions.find(gt(ORDER, after))
                .sort(ascending(ORDER))
                .limit(atMost)
                .map(this::stored)
                .into(new ArrayList<>());
    }

    @Override
    public boolean store(SessionFile file, long sequence) {
        var document = new Document("_id", file.sessionId().toString())
                .append(ORDER, order(file))
                .append(APPLIED, sequence)
                .append(STATE, Document.parse(mapper.writeValueAsString(file)));
        return sequence == 1 ? inserted(document) : replaced(document, sequence - 1);
    }

    private boolean inserted(Document document) {
        try {
            sessions.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean replaced(Document document, long before) {
        var unchanged = and(eq("_id", document.getString("_id")), eq(APPLIED, before));
        return sessions.replaceOne(unchanged, document).getMatchedCount() == 1;
    }

    private Stored stored(Document document) {
        var file = mapper.readValue(document.get(STATE, Document.class).toJson(), SessionFile.class);
        return new Stored(file, document.getString(ORDER), document.getLong(APPLIED));
    }

    private static String order(SessionFile file) {
        return "%013d|%s".formatted(LAST_MILLI - file.plan().startsAt().toEpochMilli(), file.sessionId());
    }
}
