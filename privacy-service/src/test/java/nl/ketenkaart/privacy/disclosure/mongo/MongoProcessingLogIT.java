package nl.ketenkaart.privacy.disclosure.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.privacy.disclosure.DisclosureFixture;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.disclosure.Disclosures.NotRecorded;
import nl.ketenkaart.privacy.disclosure.Pseudonyms;
import nl.ketenkaart.privacy.disclosure.RecordDisclosures;
import nl.ketenkaart.privacy.receipt.Receipts;
import nl.ketenkaart.privacy.terms.PersonId;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedStack.class)
class MongoProcessingLogIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-18T13:00:00.125Z"), ZoneOffset.UTC);
    private static final Tokens KEY = Tokens.of(Tokens.newKeyset());
    private final MongoClient client = MongoClients.create(EmbeddedStack.mongoUri());
    private final Pseudonyms pseudonyms = new DisclosureStore().pseudonyms(KEY);
    private Disclosures disclosures;

    @BeforeEach
    void anEmptyLog() {
        client.getDatabase("log-test").drop();
        disclosures = new RecordDisclosures(
                MongoProcessingLog.prepared(client.getDatabase("log-test"), KEY, CLOCK),
                pseudonyms,
                Receipts.NONE,
                CLOCK);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void a_log_that_is_away_is_said_so() {
        var nowhere = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://127.0.0.1:1"))
                .applyToClusterSettings(c -> c.serverSelectionTimeout(50, TimeUnit.MILLISECONDS))
                .build();
        try (var away = MongoClients.create(nowhere)) {
            var recording = new RecordDisclosures(
                    MongoProcessingLog.in(away.getDatabase("log-test"), KEY, CLOCK), pseudonyms, Receipts.NONE, CLOCK);

            assertThatThrownBy(() -> recording.record(DisclosureFixture.disclosure()))
                    .isInstanceOf(NotRecorded.class);
        }
    }

    @Test
    void each_line_has_the_fields_of_the_standard() {
        disclosures.record(DisclosureFixture.disclosure());

        assertThat(lines()).hasSize(3).allSatisfy(line -> {
            assertThat(line.getString("trace_id")).isEqualTo(DisclosureFixture.FLOW.traceId());
            assertThat(line.getString("span_id")).matches("[0-9a-f]{16}");
            assertThat(line.getString("parent_span_id")).matches("[0-9a-f]{16}");
            assertThat(line.getString("status")).isEqualTo("Ok");
            assertThat(line.getString("name")).isEqualTo("Chain card shown");
            assertThat(line.getLong("end_time") - line.getLong("start_time")).isEqualTo(25);
            assertThat(line.getLong("end_time")).isEqualTo(CLOCK.millis());
            assertThat(attribute(line, "dpl.core.processing_activity_id"))
                    .isEqualTo("https://ketenkaart.example/register/processing-activities/show-chain-card");
        });
    }

    @Test
    void a_line_about_a_person_names_a_pseudonym_and_what_was_shown() {
        disclosures.record(DisclosureFixture.disclosure());

        var line = lines().stream()
                .filter(l -> pseudonyms.of(DisclosureFixture.BINTA).equals(attribute(l, "dpl.core.data_subject_id")))
                .toList();
        assertThat(line).singleElement().satisfies(binta -> {
            assertThat(attribute(binta, "dpl.core.data_subject_id_type")).isEqualTo("ketenkaart-person");
            var ours = binta.get("disclosure", Document.class);
            assertThat(ours.getString("organisation")).isEqualTo("halt");
            assertThat(ours.getString("client")).isEqualTo("local-cli");
            assertThat(ours.getString("purpose")).isEqualTo("DEEPENING");
            assertThat(ours.getInteger("agreement_version")).isEqualTo(1);
            assertThat(ours.getList("categories", String.class)).containsExactly("CHILD_DEVELOPMENT", "SAFETY");
            assertThat(ours.getList("items", String.class)).hasSize(1);
            assertThat(ours.get("verdicts", Document.class))
                    .isEqualTo(new Document("full", 5).append("marker", 1).append("none", 7));
        });
    }

    @Test
    void a_line_names_the_request_that_a_contribution_answers_and_not_its_reason() {
        var request = UUID.fromString("77a6b8f0-6d0e-4a7b-8d4e-0c3f1a2b5e77");
        disclosures.record(DisclosureFixture.disclosureAnswering(request));

        assertThat(lines().stream()
                        .flatMap(line ->
                                line.get("disclosure", Document.class).getList("revisions", Document.class).stream())
                        .distinct())
                .containsExactly(new Document("item", DisclosureFixture.SCHOOL.toString())
                        .append("revision", 1L)
                        .append("full", true)
                        .append("answers", request.toString()));
    }

    @Test
    void the_lines_hold_neither_the_employee_nor_the_person_and_the_actors_line_does_hold_the_employee() {
        disclosures.record(DisclosureFixture.disclosure());

        assertThat(lines().toString())
                .doesNotContain(
                        "henk-subject", DisclosureFixture.BINTA.toString(), DisclosureFixture.ALBLAS.toString());
        assertThat(all(MongoProcessingLog.ACTORS)).singleElement().satisfies(actor -> {
            assertThat(actor.getString("subject")).isEqualTo("henk-subject");
            assertThat(actor.getString("trace_id")).isEqualTo(DisclosureFixture.FLOW.traceId());
        });
    }

    @Test
    void the_same_disclosure_is_recorded_once() {
        disclosures.record(DisclosureFixture.disclosure());
        disclosures.record(DisclosureFixture.disclosure());

        assertThat(lines()).hasSize(3);
        assertThat(all(MongoProcessingLog.ACTORS)).hasSize(1);
    }

    @Test
    void a_person_has_one_pseudonym_per_key() {
        var same = new PersonId(DisclosureFixture.BINTA.value());
        var otherKey = new DisclosureStore().pseudonyms(Tokens.of(Tokens.newKeyset()));

        assertThat(pseudonyms.of(same)).isEqualTo(pseudonyms.of(DisclosureFixture.BINTA));
        assertThat(pseudonyms.of(same)).isNotEqualTo(pseudonyms.of(DisclosureFixture.ALBLAS));
        assertThat(otherKey.of(same)).isNotEqualTo(pseudonyms.of(same));
    }

    private List<Document> lines() {
        return all(MongoProcessingLog.PAGES).stream()
                .flatMap(page -> page.getList("lines", Document.class).stream())
                .toList();
    }

    private List<Document> all(String collection) {
        return client.getDatabase("log-test").getCollection(collection).find().into(new ArrayList<>());
    }

    private static String attribute(Document line, String key) {
        return line.getList("attributes", Document.class).stream()
                .filter(a -> a.getString("key").equals(key))
                .map(a -> a.getString("value"))
                .findFirst()
                .orElse("");
    }
}
