package nl.ketenkaart.privacy.session.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.Place;
import nl.ketenkaart.privacy.session.SessionFile;
import nl.ketenkaart.privacy.session.SessionFile.Lesson;
import nl.ketenkaart.privacy.session.Sessions;
import org.bson.Document;
import org.bson.types.Binary;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code {_id, order, applied, state, lessons}}; {@code applied} guards each write. What was learnt is sealed. */
final class MongoSessions implements Sessions {
    private static final long LAST_MILLI = 9_999_999_999_999L;
    private static final String ORDER = "order";
    private static final String APPLIED = "applied";
    private static final String STATE = "state";
    private static final String LESSONS = "lessons";
    private final MongoCollection<Document> sessions;
    private final Codec codec;
    private final JsonMapper mapper;

    MongoSessions(MongoCollection<Document> sessions, Codec codec, JsonMapper mapper) {
        this.sessions = sessions;
        this.codec = codec;
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
    public List<SessionFile> startingBetween(Instant from, Instant until) {
        var later = gt(ORDER, order(until.minusMillis(1)));
        var earlier = lt(ORDER, order(from.minusMillis(1)));
        return sessions.find(and(later, earlier))
                .map(document -> stored(document).file())
                .into(new ArrayList<>());
    }

    @Override
    public boolean store(SessionFile file, long before, long sequence) {
        var document = new Document("_id", file.sessionId().toString())
                .append(ORDER, order(file))
                .append(APPLIED, sequence)
                .append(STATE, Document.parse(mapper.writeValueAsString(file.teaching(List.of()))))
                .append(LESSONS, new Binary(codec.seal(place(file), mapper.writeValueAsBytes(file.lessons()))));
        return before == 0 ? inserted(document) : replaced(document, before);
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
        var lessons =
                codec.open(place(file), document.get(LESSONS, Binary.class).getData());
        return new Stored(
                file.teaching(mapper.readValue(lessons, new TypeReference<List<Lesson>>() {})),
                document.getString(ORDER),
                document.getLong(APPLIED));
    }

    private Place place(SessionFile file) {
        var collection = sessions.getNamespace().getCollectionName();
        return new Place(
                collection,
                file.sessionId(),
                file.plan().planner(),
                file.sessionId().toString(),
                LESSONS);
    }

    private static String order(SessionFile file) {
        return "%s|%s".formatted(order(file.plan().startsAt()), file.sessionId());
    }

    private static String order(Instant startsAt) {
        return "%013d".formatted(LAST_MILLI - startsAt.toEpochMilli());
    }
}
