package nl.ketenkaart.platform.answer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.Erasable;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.Place;
import nl.ketenkaart.platform.sealing.Tokens;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import tools.jackson.databind.json.JsonMapper;

/** The idempotency keys of the service and the answers given, for two days; an answer is sealed like any content. */
final class AnswerStore implements Erasable {
    private static final Duration KEPT = Duration.ofDays(2);
    private static final String COLLECTION = "idempotency-keys";
    private static final String ANSWER = "answer";
    private static final String ATTEMPTS = "attempts";
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
     * @param attempt this request's own token: the reservation stands as long as any attempt holds it
     */
    record Reservation(Once.Asked asked, String request, UUID id, String attempt) {}

    /** What was found under a key. */
    record Found(Reservation reservation, boolean sameRequest, Optional<Answers.Answer> answer) {}

    Found reserve(Once.Asked asked) {
        var request = tokens.tag("idempotency", asked.content());
        var attempt = UUID.randomUUID().toString();
        var wanted = new Reservation(asked, request, UUID.randomUUID(), attempt);
        return found(wanted, upserted(wanted));
    }

    /** The same without reserving anything: what is free would be reserved under a new id. */
    Found look(Once.Asked asked) {
        var wanted = new Reservation(asked, tokens.tag("idempotency", asked.content()), UUID.randomUUID(), "");
        var there = keys.find(eq("_id", idOf(asked))).first();
        return there == null ? new Found(wanted, true, Optional.empty()) : found(wanted, there);
    }

    private Found found(Reservation wanted, Document document) {
        var asked = wanted.asked();
        var answer = Optional.ofNullable(document.get(ANSWER, Document.class)).map(kept -> open(asked, kept));
        var id = UUID.fromString(document.getString("reserved"));
        return new Found(
                new Reservation(asked, wanted.request(), id, wanted.attempt()),
                wanted.request().equals(document.getString("request")),
                answer);
    }

    private Document upserted(Reservation wanted) {
        var reserve = combine(inserted(wanted), addToSet(ATTEMPTS, wanted.attempt()));
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        try {
            return Objects.requireNonNull(keys.findOneAndUpdate(eq("_id", idOf(wanted.asked())), reserve, options));
        } catch (MongoCommandException | MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return upserted(wanted);
        }
    }

    private Bson inserted(Reservation reservation) {
        return combine(
                setOnInsert("request", reservation.request()),
                setOnInsert("reserved", reservation.id().toString()),
                setOnInsert("at", Date.from(clock.instant())));
    }

    /** Keeps an answer, whatever became of the reservation. */
    void keep(Reservation reservation, Answers.Put made) {
        var position = made.reply().position();
        var scope = position == null ? NO_SCOPE : position.key();
        var sealed = codec.seal(place(reservation.asked(), scope), mapper.writeValueAsBytes(made.answer()));
        var answer = new Document("scope", scope.toString()).append("sealed", new Binary(sealed));
        keys.updateOne(
                eq("_id", idOf(reservation.asked())),
                combine(inserted(reservation), set(ANSWER, answer)),
                new UpdateOptions().upsert(true));
    }

    /** Gives up this attempt; the last one to do so frees the key, unless an answer was kept. */
    void release(Reservation reservation) {
        var key = eq("_id", idOf(reservation.asked()));
        keys.updateOne(key, pull(ATTEMPTS, reservation.attempt()));
        keys.deleteOne(and(key, size(ATTEMPTS, 0), exists(ANSWER, false)));
    }

    /** Forgets what is older than two days. */
    void forgetOld() {
        keys.deleteMany(lt("at", Date.from(clock.instant().minus(KEPT))));
    }

    @Override
    public void erase(UUID scope) {
        keys.deleteMany(eq("answer.scope", scope.toString()));
    }

    @Override
    public void erase(UUID scope, OrganisationId organisation) {
        var itsOwn = regex("_id", "^" + Pattern.quote(organisation + "|"));
        keys.deleteMany(and(eq("answer.scope", scope.toString()), itsOwn));
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
