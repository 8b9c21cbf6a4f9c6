package nl.ketenkaart.privacy.retention.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.privacy.retention.RetentionReport;
import nl.ketenkaart.privacy.retention.RetentionReports;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A document per day, in the clear: there is nothing in it but numbers. */
@Component
class MongoRetentionReports implements RetentionReports {
    private static final String REPORT = "report";
    private final MongoCollection<Document> reports;
    private final JsonMapper mapper;

    MongoRetentionReports(Stores stores, JsonMapper mapper) {
        this.reports = stores.database()
                .getCollection("retention-reports")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.mapper = mapper;
    }

    @Override
    public Optional<RetentionReport> find(LocalDate day) {
        return Optional.ofNullable(reports.find(eq("_id", day.toString())).first())
                .map(this::read);
    }

    private RetentionReport read(Document document) {
        return mapper.readValue(document.getString(REPORT), RetentionReport.class);
    }

    @Override
    public void put(RetentionReport report) {
        var id = report.day().toString();
        var document = new Document("_id", id).append(REPORT, mapper.writeValueAsString(report));
        reports.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public List<RetentionReport> before(LocalDate before, int atMost) {
        return reports.find(lt("_id", before.toString()))
                .sort(descending("_id"))
                .limit(atMost)
                .map(this::read)
                .into(new ArrayList<>());
    }
}
