package nl.ketenkaart.privacy.authzen.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.ketenkaart.platform.contract.OpenApiDocument;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.privacy.PrivacyService;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.story.Contribution;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Telling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The whole service, asked as organisations' systems ask it; one context for all. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = PrivacyService.class,
        properties = "spring.application.name=authzen-test")
@Import(Asking.Around.class)
@ExtendWith(EmbeddedStack.class)
abstract class Asking {
    static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PURPOSES = "https://ketenkaart.example/register/purposes/";
    static final String ONE = "/access/v1/evaluation";
    static final String SEVERAL = "/access/v1/evaluations";
    static final AtomicBoolean LOG_IS_BROKEN = new AtomicBoolean();

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

    final UUID caseId = UUID.randomUUID();
    final Contribution seen = of("seen " + caseId, POLICE, "SAFETY");
    final Contribution hidden = of("hidden " + caseId, SAFE_HOME, "HEALTH");

    @TestConfiguration(proxyBeanMethods = false)
    static class Around {
        @Bean
        @Primary
        Clock storyClock() {
            return CardFixture.CLOCK;
        }

        @Bean
        @Primary
        Disclosures breakable(@Qualifier("disclosures") Disclosures real) {
            return disclosure -> {
                if (LOG_IS_BROKEN.get()) {
                    throw new Disclosures.NotRecorded(new IllegalStateException("broken on purpose"));
                }
                real.record(disclosure);
            };
        }
    }

    @BeforeEach
    void a_case_that_halt_sees_in_part() throws Exception {
        LOG_IS_BROKEN.set(false);
        var story = Story.raised(caseId)
                .accepted()
                .directed(CHILD_BOARD)
                .contributed(seen)
                .contributed(hidden);
        var telling = new Telling(publisher, codec);
        story.told().forEach(telling::tell);
        for (var event : story.told()) {
            var awaited = tokens.of(Telling.positionOf(event));
            var n = 0;
            while (ask(HALT, ONE, question(seen.id()), "Consistency-Token", awaited)
                            .statusCode()
                    == 503) {
                assertThat(n++).isLessThan(30);
            }
        }
    }

    String several(String semantic) {
        return """
            {"subject": {"type": "organisation", "id": "halt"},
             "action": {"name": "view", "properties": {"processing_activity_id": "%s"}},
             "context": {"case_id": "%s"},
             "options": {"evaluations_semantic": "%s"},
             "evaluations": [
               {"resource": {"type": "contribution", "id": "%s"}},
               {"resource": {"type": "contribution", "id": "%s"}},
               {},
               {"resource": {"type": "case", "id": "%s"}}]}\
            """.formatted(PURPOSES + "deepening", caseId, semantic, seen.id(), hidden.id(), caseId);
    }

    String question(UUID contribution) {
        return """
            {"subject": {"type": "organisation", "id": "halt"}, \
            "action": {"name": "view", "properties": {"processing_activity_id": "%s"}}, \
            "resource": {"type": "contribution", "id": "%s", "properties": {"case_id": "%s"}}, \
            "context": {"ip": "192.168.1.1"}}\
            """.formatted(PURPOSES + "deepening", contribution, caseId);
    }

    HttpResponse<String> ask(String organisation, String path, String body, String... headers) throws Exception {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        return send(organisation, path, body, all.toArray(String[]::new));
    }

    HttpResponse<String> send(String organisation, String path, String body, String... headers) throws Exception {
        var token = EmbeddedStack.issuer()
                .machine(organisation, KINDS.get(organisation).name(), "professional");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String bytes(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("traceparent");
        return answer.statusCode() + headers.toString() + answer.body();
    }

    static void fits(String schema, String body) {
        var document = OpenApiDocument.load("/contracts/openapi.yaml").root().toString();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("https://authzen.test/api", document)));
        var location = SchemaLocation.of("https://authzen.test/api#/components/schemas/" + schema);
        assertThat(registry.getSchema(location).validate(Json.mapper().readTree(body)))
                .isEmpty();
    }
}
