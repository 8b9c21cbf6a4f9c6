package nl.ketenkaart.platform.answer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.Place;
import nl.ketenkaart.platform.sealing.Tokens;
import org.bson.Document;
import org.bson.types.Binary;
import tools.jackson.databind.json.JsonMapper;

/** The idempotency keys of the service and the answers given, for two days; an answer is sealed like any content. */
final class AnswerStore {
    private static final Duration KEPT = Duration.ofDays(2);
    private static final String COLLECTION = "idempotency-keys";
    private static final String ANSWER = "answer";
    private static final UUID NO_SCOPE = new UUID(0, 0);
    private final MongoCollection<Document> keys;
    private final Tokens tokens;
    private final Codec codec;
    private final JsonMapper mapper;
    private final Clock clock;

    AnswerStore(MongoCollection<Document> keys, Tokens tokens, Codec codec, JsonMapper mapper, Clock clock) {
        this.keys = keys;
        this.tokens = tokens;
        this.codec = codec;
        this.mapper = mapper;
        this.clock = clock;
    }

    static MongoCollection<Document> collection(com.mongodb.client.MongoDatabase database) {
        return database.getCollection(COLLECTION);
    }

    /**
     * @param id what is made under this key bears it
     */
    record Reservation(boolean sameRequest, UUID id, Optional<Answers.Answer> answer) {}

    Reservation reserve(Once.Asked asked) {
        var request = tokens.tag("idempotency", asked.content());
        var document = Objects.requireNonNull(upserted(asked, request));
        var answer = Optional.ofNullable(document.get(ANSWER, Document.class)).map(kept -> open(asked, kept));
        return new Reservation(
                request.equals(document.getString("request")), UUID.fromString(document.getString("reserved")), answer);
    }

    private Document upserted(Once.Asked asked, String request) {
        var reserve = combine(
                setOnInsert("request", request),
                setOnInsert("reserved", UUID.randomUUID().toString()),
                setOnInsert("at", Date.from(clock.instant())));
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        try {
            return Objects.requireNonNull(keys.findOneAndUpdate(eq("_id", idOf(asked)), reserve, options));
        } catch (MongoCommandException | MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return Objects.requireNonNull(keys.find(eq("_id", idOf(asked))).first());
        }
    }

    void keep(Once.Asked asked, Answers.Put made) {
        var position = made.reply().position();
        var scope = position == null ? NO_SCOPE : position.key();
        var sealed = codec.seal(place(asked, scope), mapper.writeValueAsBytes(made.answer()));
        keys.updateOne(
                eq("_id", idOf(asked)),
                set(ANSWER, new Document("scope", scope.toString()).append("sealed", new Binary(sealed))));
    }

    void release(Once.Asked asked) {
        keys.deleteOne(and(eq("_id", idOf(asked)), exists(ANSWER, false)));
    }

    /** Forgets what is older than two days. */
    void forgetOld() {
        keys.deleteMany(lt("at", Date.from(clock.instant().minus(KEPT))));
    }

    private Answers.Answer open(Once.Asked asked, Document kept) {
        var place = place(asked, UUID.fromString(kept.getString("scope")));
        return mapper.readValue(
                codec.open(place, kept.get("sealed", Binary.class).getData()), Answers.Answer.class);
    }

    private static Place place(Once.Asked asked, UUID scope) {
        return new Place(
                COLLECTION, scope, asked.caller().organisation(), asked.key().toString(), ANSWER);
    }

    private static String idOf(Once.Asked asked) {
        return asked.caller().organisation() + "|" + asked.caller().client() + "|"
                + asked.caller().subject() + "|" + asked.key();
    }
}
