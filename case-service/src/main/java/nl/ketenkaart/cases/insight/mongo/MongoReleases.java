package nl.ketenkaart.cases.insight.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.Optional;
import nl.ketenkaart.cases.figures.Period;
import nl.ketenkaart.cases.figures.Release;
import nl.ketenkaart.cases.insight.Releases;
import nl.ketenkaart.platform.store.Stores;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A document per period, inserted and never changed. */
@Component
class MongoReleases implements Releases {
    private final MongoCollection<Document> collection;
    private final JsonMapper mapper;

    MongoReleases(Stores stores, JsonMapper mapper) {
        this.collection = stores.database().getCollection("insights-released");
        this.mapper = mapper;
    }

    @Override
    public Optional<Release> find(Period period) {
        return Optional.ofNullable(collection.find(eq("_id", id(period))).first())
                .map(document -> mapper.readValue(document.getString("release"), Release.class));
    }

    @Override
    public Release keepFirst(Release release) {
        try {
            collection.insertOne(
                    new Document("_id", id(release.period())).append("release", mapper.writeValueAsString(release)));
            return release;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return find(release.period()).orElseThrow();
        }
    }

    private static String id(Period period) {
        return period.from() + "/" + period.to();
    }
}
