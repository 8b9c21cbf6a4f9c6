package nl.ketenkaart.privacy.erasure.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.erasure.Erasure;
import nl.ketenkaart.privacy.erasure.Erasure.State;
import nl.ketenkaart.privacy.erasure.Erasures;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A document per case, in the clear: {@code {_id, state, day, erasure}}; replaced only as long as it is what was read. */
@Component
class MongoErasures implements Erasures {
    private static final String STATE = "state";
    private static final String DAY = "day";
    private static final String ERASURE = "erasure";
    private final MongoCollection<Document> erasures;
    private final JsonMapper mapper;

    MongoErasures(Stores stores, JsonMapper mapper) {
        this.erasures =
                stores.database().getCollection("erasures").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.mapper = mapper;
    }

    @Override
    public Optional<Erasure> find(UUID caseId) {
        return Optional.ofNullable(erasures.find(eq("_id", caseId.toString())).first())
                .map(this::read);
    }

    private Erasure read(Document document) {
        return mapper.readValue(document.getString(ERASURE), Erasure.class);
    }

    @Override
    public List<Erasure> agreed() {
        return erasures.find(eq(STATE, State.AGREED.name())).map(this::read).into(new ArrayList<>());
    }

    @Override
    public List<Erasure> byTermOn(LocalDate day) {
        return erasures.find(eq(DAY, day.toString())).map(this::read).into(new ArrayList<>());
    }

    @Override
    public boolean put(UUID caseId, @Nullable Erasure before, @Nullable Erasure after) {
        if (Rehearsal.isOn()) {
            return true;
        }
        if (before == null) {
            return after == null || inserted(document(after));
        }
        return after == null
                ? erasures.deleteOne(as(before)).getDeletedCount() == 1
                : erasures.replaceOne(as(before), document(after)).getMatchedCount() == 1;
    }

    private boolean inserted(Document document) {
        try {
            erasures.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private Bson as(Erasure before) {
        return and(eq("_id", before.caseId().toString()), eq(ERASURE, mapper.writeValueAsString(before)));
    }

    private Document document(Erasure erasure) {
        var byTerm = erasure.byTerm();
        return new Document("_id", erasure.caseId().toString())
                .append(STATE, erasure.state().name())
                .append(DAY, byTerm == null ? null : byTerm.day().toString())
                .append(ERASURE, mapper.writeValueAsString(erasure));
    }
}
