package nl.ketenkaart.privacy.letter.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.disclosure.Disclosure;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Telling;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A letter on paper, as the organisations at the table get it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(LetterIT.Around.class)
@ExtendWith(EmbeddedStack.class)
class LetterIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE = 60;

    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    private final Story story =
            Story.raised(UUID.randomUUID()).accepted().directed(CHILD_BOARD).decided();

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

    @BeforeEach
    void tell() {
        story.told().forEach(new Telling(publisher, codec)::tell);
        Around.RECORDED.clear();
    }

    @Test
    void who_the_decision_does_not_name_finds_no_letter_as_if_there_were_none() throws Exception {
        var hidden = read(HALT, "FOLLOW_UP", "decision");
        var notThere = read(HALT, "FOLLOW_UP", "no decision");
        var outside = read(SALVATION_ARMY, "FOLLOW_UP", "decision");
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(bytes(hidden)).isEqualTo(bytes(notThere)).isEqualTo(bytes(outside));
        assertThat(Around.RECORDED).isEmpty();
    }

    @Test
    void for_another_purpose_there_is_none_and_without_one_it_is_refused() throws Exception {
        assertThat(read(OM, "OVERVIEW", "decision").statusCode()).isEqualTo(404);
        assertThat(read(OM, "DEEPENING", "decision").statusCode()).isEqualTo(404);
        assertThat(read(OM, "CURIOSITY", "decision").statusCode()).isEqualTo(400);
    }

    @Test
    void what_cannot_be_recorded_is_not_given() throws Exception {
        read(OM, "FOLLOW_UP", "decision");
        Around.BROKEN.set(true);
        try {
            var answer = once(OM, "FOLLOW_UP", "decision");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        } finally {
            Around.BROKEN.set(false);
        }
    }

    @Test
    void the_prosecution_and_who_has_something_to_do_print_the_same_letter_and_that_is_on_record() throws Exception {
        var atOm = read(OM, "FOLLOW_UP", "decision");
        var atProbation = read(PROBATION, "FOLLOW_UP", "decision");
        assertThat(atOm.statusCode()).isEqualTo(200);
        assertThat(atProbation.body()).isEqualTo(atOm.body());
        assertThat(atOm.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(atOm.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(atOm.headers().firstValue("ETag"))
                .isNotEqualTo(atProbation.headers().firstValue("ETag"));
        try (var document = Loader.loadPDF(atOm.body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Estimada senora");
        }
        assertThat(Around.RECORDED)
                .filteredOn(disclosure -> disclosure.activity() == Activity.PRINT_LETTER)
                .hasSize(2)
                .allSatisfy(disclosure -> assertThat(disclosure.people()).hasSize(1));
    }

    private HttpResponse<byte[]> read(String organisation, String purpose, String decision) throws Exception {
        var answer = once(organisation, purpose, decision);
        for (var n = 0; n < PATIENCE && answer.statusCode() == 503; n++) {
            answer = once(organisation, purpose, decision);
        }
        return answer;
    }

    private HttpResponse<byte[]> once(String organisation, String purpose, String decision)
            throws IOException, InterruptedException {
        var path = "/v1/cases/" + story.caseId() + "/decisions/" + Story.idOf(decision) + "/letter";
        var kind = KINDS.get(organisation).name();
        var awaited = tokens.of(Telling.positionOf(story.last()));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + EmbeddedStack.issuer().machine(organisation, kind, "professional"))
                .header("Processing-Purpose", purpose)
                .header("Consistency-Token", awaited);
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** All of an answer but what names this one request. */
    private static String bytes(HttpResponse<byte[]> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("traceparent");
        return answer.statusCode() + headers.toString() + new String(answer.body(), StandardCharsets.UTF_8);
    }
}
