package nl.ketenkaart.privacy.disclosure.mongo;

import static nl.ketenkaart.privacy.disclosure.DisclosureFixture.ALBLAS;
import static nl.ketenkaart.privacy.disclosure.DisclosureFixture.BINTA;
import static nl.ketenkaart.privacy.disclosure.DisclosureFixture.FLOW;
import static nl.ketenkaart.privacy.disclosure.DisclosureFixture.disclosure;
import static nl.ketenkaart.privacy.disclosure.DisclosureFixture.disclosureIn;
import static nl.ketenkaart.privacy.disclosure.DisclosureFixture.disclosureOfSeveralCases;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.disclosure.LoggedLine;
import nl.ketenkaart.privacy.disclosure.LoggedLines;
import nl.ketenkaart.privacy.disclosure.LoggedLines.Found;
import nl.ketenkaart.privacy.disclosure.LoggedLines.Key;
import nl.ketenkaart.privacy.disclosure.LoggedLines.NotWhole;
import nl.ketenkaart.privacy.disclosure.RecordDisclosures;
import nl.ketenkaart.privacy.receipt.Receipts;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedStack.class)
class ReadingTheLogIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-18T13:00:00.125Z"), ZoneOffset.UTC);
    private static final Tokens KEY = Tokens.of(Tokens.newKeyset());
    private static final OrganisationId HALT = new OrganisationId("halt");
    private static final String ANOTHER = "00000000000000000000000000000002";
    private final MongoClient client = MongoClients.create(EmbeddedStack.mongoUri());
    private final MongoDatabase database = client.getDatabase("log-reading-test");
    private Disclosures disclosures;
    private LoggedLines reading;

    @BeforeEach
    void anEmptyLog() {
        database.drop();
        disclosures = aProcess();
        reading = new MongoLoggedLines(new LogIndex(database), database, new Seal(KEY));
    }

    @AfterEach
    void close() {
        client.close();
    }

    private Disclosures aProcess() {
        var log = MongoProcessingLog.prepared(database, KEY, CLOCK);
        return new RecordDisclosures(log, new DisclosureStore().pseudonyms(KEY), Receipts.NONE, CLOCK);
    }

    @Test
    void nothing_is_found_of_another_organisation_trace_or_person() {
        disclosures.record(disclosure());

        assertThat(reading.find(Key.ofTrace(new OrganisationId("halt-2"), FLOW.traceId()), "", 9))
                .isEmpty();
        assertThat(reading.find(Key.ofTrace(HALT, ANOTHER), "", 9)).isEmpty();
        assertThat(reading.find(Key.ofSubject(HALT, "nobody"), "", 9)).isEmpty();
    }

    @Test
    void how_many_items_were_not_shown_is_not_told() {
        disclosures.record(disclosure());

        assertThat(reading.find(Key.ofTrace(HALT, FLOW.traceId()), "", 9).toString())
                .doesNotContain("none");
    }

    @Test
    void a_line_is_found_by_its_trace_its_activity_its_person_and_its_case() {
        disclosures.record(disclosure());
        disclosures.record(disclosureIn(ANOTHER));
        var pseudonym = new DisclosureStore().pseudonyms(KEY).of(ALBLAS);
        var caseId = disclosure().caseId().value();

        assertThat(reading.find(Key.ofTrace(HALT, FLOW.traceId()), "", 9)).hasSize(3);
        assertThat(reading.find(Key.ofActivity(HALT, Activity.SHOW_CHAIN_CARD.uri()), "", 9))
                .hasSize(6);
        assertThat(reading.find(Key.ofSubject(HALT, pseudonym), "", 9))
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.lines())
                        .extracting(LoggedLine::dataSubject)
                        .containsExactly(pseudonym));
        assertThat(reading.find(Key.ofCase(caseId), "", 9))
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.lines()).hasSize(3));
    }

    @Test
    void a_look_at_several_cases_at_once_is_found_by_each_of_its_people_and_is_one() {
        disclosures.record(disclosure());
        disclosures.record(disclosureOfSeveralCases(ANOTHER));
        var pseudonyms = new DisclosureStore().pseudonyms(KEY);
        var alblas = Key.acrossCases(pseudonyms.of(ALBLAS));
        var binta = Key.acrossCases(pseudonyms.of(BINTA));

        assertThat(reading.find(alblas, "", 9))
                .singleElement()
                .satisfies(found -> assertThat(found.lines())
                        .hasSize(3)
                        .allSatisfy(line -> assertThat(line.traceId()).isEqualTo(ANOTHER)));
        assertThat(reading.find(List.of(alblas, binta), "", 9)).isEqualTo(reading.find(alblas, "", 9));
    }

    @Test
    void it_is_read_on_place_by_place() {
        disclosures.record(disclosure());
        var key = Key.ofTrace(HALT, FLOW.traceId());
        var first = reading.find(key, "", 2);

        var rest = reading.find(key, first.getLast().place(), 9);

        assertThat(first).hasSize(2);
        assertThat(rest).singleElement().isNotIn(first);
    }

    @Test
    void what_is_written_later_by_any_process_is_found_and_the_index_can_be_thrown_away() {
        disclosures.record(disclosure());
        reading.find(Key.ofTrace(HALT, ANOTHER), "", 9);
        aProcess().record(disclosureIn(ANOTHER));
        disclosures.record(disclosureIn("00000000000000000000000000000003"));
        var all = Key.ofActivity(HALT, Activity.SHOW_CHAIN_CARD.uri());
        var found = reading.find(all, "", 20);

        database.getCollection("processing-log-places").drop();
        database.getCollection("processing-log-read").drop();

        assertThat(found).hasSize(9);
        assertThat(reading.find(all, "", 20)).isEqualTo(found);
    }

    @Test
    void all_are_found_when_many_pages_were_written_since_and_several_catch_up_at_once() throws Exception {
        var looks = 40;
        var other = aProcess();
        for (var look = 0; look < looks; look++) {
            (look % 4 == 0 ? other : disclosures).record(disclosureIn("%032x".formatted(look + 1)));
        }
        var all = Key.ofActivity(HALT, Activity.SHOW_CHAIN_CARD.uri());
        Callable<List<Found>> read = () -> reading.find(all, "", 999);

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var found : threads.invokeAll(List.of(read, read, read, read))) {
                assertThat(found.get()).hasSize(3 * looks);
            }
        }
    }

    @Test
    void a_page_that_was_changed_or_is_gone_is_not_given() {
        disclosures.record(disclosure());
        var key = Key.ofTrace(HALT, FLOW.traceId());
        reading.find(key, "", 9);
        var pages = database.getCollection(MongoProcessingLog.PAGES);

        pages.updateOne(new Document(), Updates.set("lines.0.name", "Something else"));
        assertThatThrownBy(() -> reading.find(key, "", 9)).isInstanceOf(NotWhole.class);
        pages.deleteOne(new Document());
        assertThatThrownBy(() -> reading.find(key, "", 9)).isInstanceOf(NotWhole.class);
    }
}
