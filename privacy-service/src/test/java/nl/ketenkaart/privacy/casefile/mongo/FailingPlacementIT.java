package nl.ketenkaart.privacy.casefile.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.Place;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.KeysInMemory;
import nl.ketenkaart.privacy.casefile.Cause;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.terms.Category;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files are put in place by several threads: when one of them fails, none is at work any more by the time that is told. */
@ExtendWith(EmbeddedStack.class)
class FailingPlacementIT {
    private static final OrganisationId HALT = new OrganisationId("halt");
    private static final Instant AT = Instant.parse("2026-11-28T10:00:00Z");
    private final MongoClient client = MongoClients.create(EmbeddedStack.mongoUri());
    private final MongoDatabase database = client.getDatabase("a-failing-placement");
    private final FailsOnce codec = new FailsOnce();
    private final List<UUID> cases = Stream.generate(UUID::randomUUID).limit(40).toList();

    @AfterEach
    void forget() {
        database.drop();
        client.close();
    }

    @Test
    void who_hears_of_a_failure_waits_for_nobody_any_more() {
        var files = filesOf(cases);

        assertThatIllegalStateException()
                .isThrownBy(() -> files.putInPlace(Map.of(), true))
                .withMessage("this one fails");
        assertThat(codec.atWork).hasValue(0);
        assertThat(files.putInPlace(Map.of(), true).done()).isEqualTo(cases.size());
        assertThat(database.getCollection(CaseDocuments.COLLECTION).countDocuments())
                .isEqualTo(cases.size());
    }

    private MongoFilesInTheMaking filesOf(List<UUID> all) {
        var documents = new CaseDocuments(codec, Json.mapper());
        var cards = database.getCollection(CaseDocuments.COLLECTION);
        var earlier = new MongoEarlierWordings(database.getCollection(MongoEarlierWordings.COLLECTION), documents);
        var stored =
                new MongoProjection.Stored(cards, documents, new IncompleteFiles(cards), earlier, new KeysInMemory());
        var index = new MongoCaseIndex(database.getCollection("cases"), database.getCollection("glass"));
        var shelf = new MakingShelf(database.getCollection(MakingShelf.COLLECTION), documents, 2 * all.size());
        var files = new MongoFilesInTheMaking(stored, index, shelf);
        all.forEach(each -> files.take(each, raised(each), file -> file.with(municipality())));
        return files;
    }

    private static Part municipality() {
        var item = Item.open(UUID.randomUUID(), HALT, Category.SAFETY);
        return Part.of(new Part.Label(item, Kind.MUNICIPALITY, AT), new Content.Municipality("Utrecht"));
    }

    private static Cause raised(UUID caseId) {
        var first = new Cause.Place(caseId, 1);
        return new Cause(UUID.randomUUID(), "case-raised", first, HALT, HALT, UUID.randomUUID(), AT);
    }

    /** Seals nothing; the first that asks fails, once another is at work, and that one takes its time. */
    private static final class FailsOnce implements Codec {
        final AtomicInteger atWork = new AtomicInteger();
        private final AtomicBoolean failed = new AtomicBoolean();
        private final CountDownLatch another = new CountDownLatch(1);
        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        public byte[] seal(Place place, byte[] plain) {
            var first = failed.compareAndSet(false, true);
            atWork.incrementAndGet();
            try {
                if (first) {
                    wait(another, 5_000);
                    throw new IllegalStateException("this one fails");
                }
                if (another.getCount() > 0) {
                    another.countDown();
                    wait(never, 300);
                }
                return plain;
            } finally {
                atWork.decrementAndGet();
            }
        }

        private static void wait(CountDownLatch latch, long milliseconds) {
            try {
                latch.await(milliseconds, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public byte[] open(Place place, byte[] sealed) {
            return sealed;
        }
    }
}
