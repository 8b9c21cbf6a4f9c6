package nl.ketenkaart.cases.raising.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.security.SecureRandom;
import java.time.Year;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.raising.References;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import nl.ketenkaart.platform.store.Stores;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A document per reference, claimed by inserting it: {@code {_id: reference, caseId}}. */
@Component
final class MongoReferences implements References {
    private static final String CASE = "caseId";
    private static final int ATTEMPTS = 1000;
    private static final int NUMBERS = 100_000;
    private static final Pattern REGION = Pattern.compile("[A-Z]{2,4}");
    private final MongoCollection<Document> references;
    private final String region;
    private final RandomGenerator random;

    /** @param region the code of the region, which its references begin with: two to four capitals */
    @Autowired
    MongoReferences(Stores stores, @Value("${ketenkaart.region}") String region) {
        this(stores, region, new SecureRandom());
    }

    MongoReferences(Stores stores, String region, RandomGenerator random) {
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("ketenkaart.region is no code of two to four capitals");
        }
        this.region = region;
        this.references = stores.database().getCollection("references");
        this.random = random;
        references.createIndex(Indexes.ascending(CASE), new IndexOptions().unique(true));
    }

    @Override
    public String claim(CaseId caseId, Year year) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var mine = of(caseId).or(() -> claimed(caseId, year));
            if (mine.isPresent()) {
                return mine.get();
            }
        }
        throw new IllegalStateException("no reference is free in " + year);
    }

    private Optional<String> of(CaseId caseId) {
        return Optional.ofNullable(
                        references.find(eq(CASE, caseId.value().toString())).first())
                .map(document -> Objects.requireNonNull(document.getString("_id")));
    }

    /** Empty when another case has this number, or when this case got one in the meantime. */
    private Optional<String> claimed(CaseId caseId, Year year) {
        var reference = "%s-%s-%05d".formatted(region, year, random.nextInt(NUMBERS));
        if (Rehearsal.isOn()) {
            return Optional.of(reference);
        }
        try {
            references.insertOne(
                    new Document("_id", reference).append(CASE, caseId.value().toString()));
            return Optional.of(reference);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
