package nl.ketenkaart.privacy.destruction.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.destruction.DestroyedHolding;
import nl.ketenkaart.privacy.destruction.DestroyedHoldings;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A document per case and organisation, in the clear: {@code {_id, day, holding}}; the day is "-" until it is done. */
@Component
class MongoDestroyedHoldings implements DestroyedHoldings {
    private static final String HOLDING = "holding";
    private static final String DAY = "day";
    private static final String NOT_YET = "-";
    private final MongoCollection<Document> holdings;
    private final JsonMapper mapper;

    MongoDestroyedHoldings(Stores stores, JsonMapper mapper) {
        this.holdings = stores.database()
                .getCollection("destroyed-holdings")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.mapper = mapper;
    }

    @Override
    public void put(DestroyedHolding holding) {
        var id = holding.caseId() + "|" + holding.organisation();
        var day = holding.day();
        var document = new Document("_id", id)
                .append(DAY, day == null ? NOT_YET : day.toString())
                .append(HOLDING, mapper.writeValueAsString(holding));
        holdings.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public List<DestroyedHolding> begun() {
        return found(eq(DAY, NOT_YET));
    }

    @Override
    public List<DestroyedHolding> doneOn(LocalDate day) {
        return found(eq(DAY, day.toString()));
    }

    private List<DestroyedHolding> found(Bson filter) {
        return holdings.find(filter)
                .map(document -> mapper.readValue(document.getString(HOLDING), DestroyedHolding.class))
                .into(new ArrayList<>());
    }
}
