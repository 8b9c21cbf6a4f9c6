package nl.ketenkaart.privacy.disclosure.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.DisclosureFixture;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.disclosure.Disclosures.NotRecorded;
import nl.ketenkaart.privacy.disclosure.LogReport;
import nl.ketenkaart.privacy.disclosure.LogReport.Anchor;
import nl.ketenkaart.privacy.disclosure.LogReport.Fault;
import nl.ketenkaart.privacy.disclosure.LogReport.Kind;
import nl.ketenkaart.privacy.disclosure.RecordDisclosures;
import nl.ketenkaart.privacy.receipt.Receipts;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A log of three strands (two processes after each other, one beside them), and what somebody with the database could do to it. */
@ExtendWith(EmbeddedStack.class)
class VerifyingTheLogIT {
    private static final Tokens KEY = Tokens.of(Tokens.newKeyset());
    private static final Tokens ANOTHER_KEY = Tokens.of(Tokens.newKeyset());
    private static final int LOOKS = 5;
    private final MongoClient client = MongoClients.create(EmbeddedStack.mongoUri());
    private final MongoDatabase database = client.getDatabase("chain-test");
    private final MongoCollection<Document> pages = database.getCollection(MongoProcessingLog.PAGES);
    private final MongoCollection<Document> heads = database.getCollection(MongoProcessingLog.HEADS);
    private final MongoCollection<Document> actors = database.getCollection(MongoProcessingLog.ACTORS);
    private int flows;

    @BeforeEach
    void threeStrands() {
        database.drop();
        looks(aProcess(1), LOOKS);
        looks(aProcess(2), LOOKS);
        looks(aProcess(3), LOOKS);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void a_log_nobody_touched_is_whole() {
        var report = verify();

        assertThat(report.faults()).isEmpty();
        assertThat(report.strands()).isEqualTo(3);
        assertThat(report.pages()).isEqualTo(3 * LOOKS);
        assertThat(report.lines()).isEqualTo(3 * LOOKS * 3);
    }

    @Test
    void a_page_removed_anywhere_is_found_the_last_one_too() {
        for (var page : all(pages)) {
            pages.deleteOne(page);

            assertThat(verify().faults()).contains(new Fault(Kind.PAGE_REMOVED, page.getString("_id")));
            pages.insertOne(page);
        }
        assertThat(verify().whole()).isTrue();
    }

    @Test
    void a_line_removed_from_a_page_is_found() {
        var page = aPage();
        pages.updateOne(Filters.eq(page.get("_id")), Updates.popFirst("lines"));

        assertThat(verify().faults()).containsExactly(new Fault(Kind.PAGE_CHANGED, page.getString("_id")));
    }

    @Test
    void a_line_changed_in_a_page_is_found() {
        var page = aPage();
        pages.updateOne(Filters.eq(page.get("_id")), Updates.set("lines.1.disclosure.purpose", "OVERVIEW"));

        assertThat(verify().faults()).containsExactly(new Fault(Kind.PAGE_CHANGED, page.getString("_id")));
    }

    @Test
    void lines_in_another_order_are_found() {
        var page = aPage();
        var turned = new ArrayList<>(page.getList("lines", Document.class)).reversed();
        pages.updateOne(Filters.eq(page.get("_id")), Updates.set("lines", turned));

        assertThat(verify().faults()).containsExactly(new Fault(Kind.PAGE_CHANGED, page.getString("_id")));
    }

    @Test
    void a_line_put_in_is_found() {
        var page = aPage();
        pages.updateOne(Filters.eq(page.get("_id")), Updates.push("lines", new Document("trace_id", "0")));

        assertThat(verify().faults()).containsExactly(new Fault(Kind.PAGE_CHANGED, page.getString("_id")));
    }

    @Test
    void two_pages_that_changed_places_are_found() {
        var strand = aPage().getString("strand");
        exchange(Strand.id(strand, 1), Strand.id(strand, 2));

        assertThat(verify().faults())
                .extracting(Fault::kind)
                .contains(Kind.PAGE_CHANGED)
                .doesNotContain(Kind.PAGE_REMOVED);
    }

    @Test
    void a_page_put_in_is_found_wherever_it_claims_to_be() {
        var strand = aPage().getString("strand");
        for (var id : List.of(Strand.id(strand, 99), "nowhere-0", "nonsense", Strand.id(strand, -7))) {
            pages.insertOne(new Document(aPage()).append("_id", id));

            assertThat(verify().faults()).contains(new Fault(Kind.PAGE_INSERTED, id));
            pages.deleteOne(Filters.eq(id));
        }
    }

    @Test
    void a_page_appended_without_the_key_is_found() {
        var strand = aPage().getString("strand");
        var last = pages.find(Filters.eq(Strand.id(strand, LOOKS - 1))).first();
        var forged = new Document("_id", Strand.id(strand, LOOKS))
                .append("strand", strand)
                .append("page", (long) LOOKS)
                .append("previous", Seal.hash(last))
                .append("lines", List.of())
                .append("actors", List.of());
        pages.insertOne(new Seal(ANOTHER_KEY).put(forged));

        assertThat(verify().faults()).containsExactly(new Fault(Kind.PAGE_CHANGED, Strand.id(strand, LOOKS)));
    }

    @Test
    void a_page_rewritten_with_its_hash_and_all_after_it_is_found_since_the_key_is_not_there() {
        var strand = aPage().getString("strand");
        var before = "";
        for (var number = 0; number < LOOKS; number++) {
            var page = pages.find(Filters.eq(Strand.id(strand, number))).first();
            page.append("previous", before).append("lines", List.of());
            page.remove("hash");
            page.remove("seal");
            pages.replaceOne(Filters.eq(page.get("_id")), new Seal(ANOTHER_KEY).put(page));
            before = Seal.hash(page);
        }

        assertThat(verify().faults()).extracting(Fault::kind).contains(Kind.PAGE_CHANGED, Kind.HEAD_CHANGED);
    }

    @Test
    void a_strand_removed_with_its_head_is_missed_by_a_later_one() {
        var first = pages.find(Filters.size("knots", 0)).first().getString("strand");
        pages.deleteMany(Filters.eq("strand", first));
        heads.deleteOne(Filters.eq(first));

        assertThat(verify().faults()).extracting(Fault::kind).contains(Kind.ANCHOR_LOST);
    }

    @Test
    void the_end_of_the_log_removed_with_its_head_is_missed_by_an_anchor_kept_elsewhere() {
        var anchors = verify().anchors();
        pages.deleteMany(Filters.exists("_id"));
        heads.deleteMany(Filters.exists("_id"));

        assertThat(verify().whole()).isTrue();
        assertThat(verify(anchors).faults()).hasSize(3).allMatch(fault -> fault.kind() == Kind.ANCHOR_LOST);
    }

    @Test
    void an_actors_line_changed_or_removed_is_found() {
        var two = actors.find().limit(2).into(new ArrayList<>());
        actors.updateOne(Filters.eq(two.getFirst().get("_id")), Updates.set("subject", "somebody-else"));
        actors.deleteOne(two.getLast());

        assertThat(verify().faults())
                .containsExactlyInAnyOrder(
                        new Fault(Kind.ACTOR_CHANGED, two.getFirst().getString("_id")),
                        new Fault(Kind.ACTOR_REMOVED, two.getLast().getString("_id")));
    }

    @Test
    void a_strand_that_lost_its_store_goes_on_in_another_and_the_log_is_whole() {
        var process = aProcess(4);
        looks(process, 1);
        var inTheWay = new Document("_id", Strand.id(newest(), 1));
        pages.insertOne(inTheWay);

        assertThatThrownBy(() -> looks(process, 1)).isInstanceOf(NotRecorded.class);
        pages.deleteOne(inTheWay);
        looks(process, 1);

        assertThat(verify().faults()).isEmpty();
        assertThat(verify().strands()).isEqualTo(5);
    }

    @Test
    void many_at_once_share_pages_and_every_look_is_on_one() {
        var process = aProcess(5);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 200).forEach(i -> threads.submit(() -> process.record(aLook(10_000 + i))));
        }

        var report = verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.lines()).isEqualTo((3 * LOOKS + 200) * 3);
        assertThat(report.pages()).isLessThan(3 * LOOKS + 200);
    }

    private Disclosures aProcess(int at) {
        var clock = Clock.fixed(Instant.parse("2026-09-18T13:00:00Z").plusSeconds(at), ZoneOffset.UTC);
        return new RecordDisclosures(
                MongoProcessingLog.prepared(database, KEY, clock), p -> p + "-hidden", Receipts.NONE, clock);
    }

    private void looks(Disclosures process, int times) {
        IntStream.range(0, times).forEach(i -> process.record(aLook(flows++)));
    }

    private static Disclosure aLook(int number) {
        return DisclosureFixture.disclosureIn("%032x".formatted(number + 1));
    }

    private String newest() {
        return heads.find().sort(new Document("at", -1)).first().getString("_id");
    }

    private void exchange(String one, String other) {
        var first = pages.find(Filters.eq(one)).first();
        var second = pages.find(Filters.eq(other)).first();
        pages.replaceOne(Filters.eq(one), new Document(second).append("_id", one));
        pages.replaceOne(Filters.eq(other), new Document(first).append("_id", other));
    }

    private Document aPage() {
        return pages.find(Filters.eq("page", 2L)).first();
    }

    private LogReport verify() {
        return verify(List.of());
    }

    private LogReport verify(List<Anchor> anchors) {
        return new MongoVerifyLog(database, KEY).verify(anchors);
    }

    private static List<Document> all(MongoCollection<Document> collection) {
        return collection.find().into(new ArrayList<>());
    }
}
