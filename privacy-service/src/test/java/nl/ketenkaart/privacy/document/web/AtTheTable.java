package nl.ketenkaart.privacy.document.web;

import static nl.ketenkaart.privacy.story.Cast.*;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.story.MoreEvents;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A report of Veilig Thuis, fetched by who sits at the table. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(AtTheTable.Around.class)
@ExtendWith(EmbeddedStack.class)
abstract class AtTheTable {
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static final int PATIENCE = 60;
    static final byte[] FILE = ContextStandIn.noise(1200);
    static final ContextStandIn CONTEXT = ContextStandIn.with(FILE);

    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    final Story story = Story.raised(UUID.randomUUID()).accepted().directed(CHILD_BOARD);

    /** A moment after the story, and a log that can be broken and is looked into. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Around {
        static final AtomicBoolean BROKEN = new AtomicBoolean();
        static final List<Disclosure> RECORDED = new CopyOnWriteArrayList<>();

        @Bean
        @Primary
        Clock afterTheStory() {
            return Clock.fixed(Instant.parse("2026-11-23T13:45:00Z"), ZoneOffset.UTC);
        }

        @Bean
        @Primary
        Disclosures watched(@Qualifier("disclosures") Disclosures real) {
            return disclosure -> {
                if (BROKEN.get()) {
                    throw new Disclosures.NotRecorded(new IllegalStateException("broken on purpose"));
                }
                real.record(disclosure);
                RECORDED.add(disclosure);
            };
        }
    }

    @DynamicPropertySource
    static void theRoadInside(DynamicPropertyRegistry properties) {
        properties.add("ketenkaart.internal.context-service", CONTEXT::address);
        properties.add("ketenkaart.internal.client-secret", () -> "privacy-service-secret");
    }

    @BeforeEach
    void a_report_is_added() throws Exception {
        tell(Map.of("category", "POLICE_CONTACT", "title", "Proces-verbaal “één” \"twee\"/../\u202egnp"));
        CONTEXT.asBefore();
        read(POLICE, "DEEPENING");
        CONTEXT.asBefore();
        Around.RECORDED.clear();
    }

    private void tell(Map<String, Object> report) {
        MoreEvents.documented(story, SAFE_HOME, report);
        story.told().forEach(new Telling(publisher, codec)::tell);
    }

    HttpResponse<byte[]> of(Story other, String organisation) throws Exception {
        return patiently(request("GET", other, organisation, "DEEPENING", document()));
    }

    HttpResponse<byte[]> read(String organisation, String purpose) throws Exception {
        return patiently(request("GET", organisation, purpose, document()));
    }

    static HttpResponse<byte[]> patiently(HttpRequest.Builder request) throws Exception {
        var answer = send(request);
        for (var n = 0; n < PATIENCE && answer.statusCode() == 503; n++) {
            answer = send(request);
        }
        return answer;
    }

    static UUID document() {
        return Story.idOf("document " + SAFE_HOME);
    }

    HttpRequest.Builder request(String method, String organisation, String purpose, UUID document) {
        return request(method, story, organisation, purpose, document);
    }

    HttpRequest.Builder request(String method, Story of, String organisation, String purpose, UUID document) {
        var path = "/v1/cases/" + of.caseId() + "/documents/" + document + "/content";
        var kind = KINDS.get(organisation).name();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Bearer " + EmbeddedStack.issuer().machine(organisation, kind, "professional"))
                .header("Processing-Purpose", purpose)
                .header("Consistency-Token", awaited(tokens, of));
    }

    static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** All of an answer but what names this one request. */
    static String said(HttpResponse<byte[]> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("traceparent");
        return answer.statusCode() + headers.toString() + new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** All that was told, on whichever topic. */
    static String awaited(ConsistencyTokens tokens, Story story) {
        return story.told().stream()
                .map(told -> tokens.of(Telling.positionOf(told)))
                .collect(Collectors.joining(","));
    }
}
