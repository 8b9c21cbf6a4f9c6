package nl.ketenkaart.privacy.preview.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.ketenkaart.platform.contract.OpenApiDocument;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.FaultTable;
import nl.ketenkaart.platform.testing.FaultTable.Row;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.story.PeopleEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Telling;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=preview-test")
@Import(PreviewIT.FixedClock.class)
@ExtendWith(EmbeddedStack.class)
class PreviewIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final UUID ELSEWHERE = PeopleEvents.GRANDMOTHER;
    private static final LocalDate TODAY = LocalDate.ofInstant(CardFixture.NOW, ZoneId.of("Europe/Amsterdam"));
    private static final FaultTable TABLE = FaultTable.read(
            Path.of("..", "context-service", "contracts", "faults", "contribute.json"),
            Map.of(
                    "person", BINTA.toString(),
                    "stranger", UUID.randomUUID().toString(),
                    "elsewhere", ELSEWHERE.toString(),
                    "seated", VICTIM_SUPPORT,
                    "unseated", SALVATION_ARMY,
                    "today", TODAY.toString(),
                    "yesterday", TODAY.minusDays(1).toString(),
                    "tomorrow", TODAY.plusDays(1).toString()));

    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    @Autowired
    Stores stores;

    private final Story story = Story.raised(UUID.randomUUID()).accepted().directed(CHILD_BOARD);

    @TestConfiguration(proxyBeanMethods = false)
    static class FixedClock {
        @Bean
        @Primary
        Clock storyClock() {
            return CardFixture.CLOCK;
        }
    }

    @Test
    void every_row_of_the_table_of_faults_is_refused_as_the_contribution_would_be() throws Exception {
        tell(story);
        tell(PeopleEvents.added(Story.raised(UUID.randomUUID()), POLICE, PeopleEvents.grandmother()));

        for (var row : TABLE.rows().toList()) {
            var answer = preview(SAFE_HOME, row.body());
            assertThat(answer.statusCode()).as(row.fault() + answer.body()).isEqualTo(400);
            assertThat(Row.named(answer.body())).as(row.fault()).isEqualTo(row.faults());
        }
    }

    @Test
    void the_answer_is_what_the_contract_says_and_names_the_fields_that_the_card_would_have() throws Exception {
        tell(story);
        var answer = preview(
                SAFE_HOME,
                TABLE.body()
                        .replace("[\"" + VICTIM_SUPPORT + "\"]", "\"TABLE\"")
                        .replace("\"consentOf\":\"" + BINTA + "\",", ""));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        fits(answer.body());
        assertThat(answer.body()).doesNotContain("day centre", "Kanaalweg");
        var child = view(answer.body(), CHILD_BOARD);
        assertThat(child.get("visibility").asString()).isEqualTo("FULL");
        assertThat(child.get("fields").toString())
                .contains("statement", "source", "necessity")
                .doesNotContain("own", "etag");
        assertThat(child.at("/attributes/0/visibility").asString()).isEqualTo("NONE");
        assertThat(view(answer.body(), HALT).get("fields")).isEmpty();
    }

    @Test
    void nothing_is_stored_whatever_is_asked() {
        Awaitility.await()
                .ignoreNoExceptions()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> nothingIsStored(
                        Story.raised(UUID.randomUUID()).accepted().directed(CHILD_BOARD)));
    }

    /** Of a case of which nothing was asked yet; again with another while the service still takes in what others told. */
    private void nothingIsStored(Story one) throws Exception {
        tell(one);
        var id = one.caseId();
        var before = everythingStored();

        ask(SAFE_HOME, id, TABLE.body());
        ask(HALT, id, TABLE.body().replace("OPEN", "SESSION_ONLY"));
        ask(SALVATION_ARMY, id, TABLE.body());

        assertThat(everythingStored()).isEqualTo(before);
    }

    @Test
    void who_is_kept_out_changes_no_byte_of_a_preview_and_finds_no_case() throws Exception {
        tell(story);
        var before = preview(SAFE_HOME, TABLE.body());

        tell(story.excluded(HALT));

        assertThat(preview(SAFE_HOME, TABLE.body()).body()).isEqualTo(before.body());
        var kept = preview(HALT, TABLE.body());
        var never = ask(HALT, UUID.randomUUID(), TABLE.body());
        assertThat(kept.statusCode()).isEqualTo(404);
        assertThat(kept.body()).isEqualTo(never.body());
    }

    private void tell(Story more) throws Exception {
        var telling = new Telling(publisher, codec);
        more.told().forEach(telling::tell);
        var awaited = tokens.of(Telling.positionOf(more.last()));
        for (var n = 0; n < 30 && ask(OM, more.caseId(), TABLE.body(), awaited).statusCode() == 503; n++) {
            assertThat(n).isLessThan(29);
        }
    }

    private HttpResponse<String> preview(String organisation, String body) throws Exception {
        return ask(organisation, story.caseId(), body);
    }

    private HttpResponse<String> ask(String organisation, UUID caseId, String body, String... awaited)
            throws Exception {
        var token = EmbeddedStack.issuer()
                .machine(organisation, KINDS.get(organisation).name(), "professional");
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/v1/cases/" + caseId + "/contributions/previews"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (awaited.length > 0) {
            request.header("Consistency-Token", awaited[0]);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode view(String body, String organisation) {
        return Json.mapper()
                .readTree(body)
                .get("organisations")
                .valueStream()
                .filter(one -> one.get("organisation").asString().equals(organisation))
                .findFirst()
                .orElseThrow()
                .at("/views/0");
    }

    private static void fits(String body) {
        var document = OpenApiDocument.load("/contracts/openapi.yaml").root().toString();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("https://preview.test/api", document)));
        var schema = SchemaLocation.of("https://preview.test/api#/components/schemas/ContributionPreview");
        assertThat(registry.getSchema(schema).validate(Json.mapper().readTree(body)))
                .isEmpty();
    }

    private Map<String, Long> everythingStored() {
        var stored = new TreeMap<String, Long>();
        stores.database()
                .listCollectionNames()
                .forEach(name ->
                        stored.put(name, stores.database().getCollection(name).countDocuments()));
        return stored;
    }
}
