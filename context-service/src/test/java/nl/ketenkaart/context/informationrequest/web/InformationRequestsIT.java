package nl.ketenkaart.context.informationrequest.web;

import static nl.ketenkaart.context.Cast.BINTA;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeMap;
import nl.ketenkaart.context.FromKafka;
import nl.ketenkaart.context.Walk;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class InformationRequestsIT {
    private static final String RVDK = "rvdk-midden-nederland";
    private static final String VEILIG_THUIS = "veilig-thuis-utrecht";
    private static final String ASKS = """
        {"to": {"kind": "SAFE_HOME", "personId": "%s"}, "personIds": ["%s"], "category": "FAMILY_SYSTEM", "question": "What do you know?",
         "why": "It is unclear who is responsible", "influence": "Decides whether guardianship is requested", "by": "%s"}\
        """.formatted(
                    BINTA.value(),
                    BINTA.value(),
                    LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(2));

    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    private Walk walk;

    @BeforeEach
    void a_case_that_is_deepened() {
        walk = new Walk(port, publisher, codec, tokens).intoDeepening();
    }

    @Test
    void a_request_without_a_why_in_the_past_is_refused_with_every_fault() {
        var wrong = ASKS.replace("It is unclear who is responsible", "because")
                .replaceAll("\"by\": \".*\"", "\"by\": \"2026-01-01\"");
        var answer = walk.post(RVDK, "/information-requests", wrong);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/why", "/by").doesNotContain("/influence");
    }

    @Test
    void all_faults_are_named_at_once_also_where_a_part_cannot_be_read() {
        var wrong = ASKS.replace("FAMILY_SYSTEM", "GOSSIP")
                .replace("It is unclear who is responsible", "because")
                .replaceAll("\"by\": \".*\"", "\"by\": \"2999-01-01\"")
                .replaceAll("\"to\": \\{[^}]*}", "\"to\": 7");
        var answer = walk.post(RVDK, "/information-requests", wrong);
        assertThat(Json.mapper().readTree(answer.body()).get("errors"))
                .extracting(fault -> fault.get("pointer").asString() + " "
                        + fault.get("detail").asString())
                .satisfiesExactlyInAnyOrder(
                        to -> assertThat(to).isEqualTo("/to is none of a text, an object"),
                        category -> assertThat(category).startsWith("/category must be one of"),
                        why -> assertThat(why).startsWith("/why is shorter"),
                        by -> assertThat(by).isEqualTo("/by lies more than a year ahead"));
    }

    @Test
    void whom_to_ask_is_an_organisation_or_a_kind_for_a_person() {
        for (var to : new String[] {"7", "\"No Such Form\"", "{\"kind\": \"BAKERY\", \"personId\": \"x\"}", "{}"}) {
            var answer =
                    walk.post(RVDK, "/information-requests", ASKS.replaceAll("\"to\": \\{[^}]*}", "\"to\": " + to));
            assertThat(answer.statusCode()).as(to).isEqualTo(400);
            assertThat(answer.body()).contains("\"/to").doesNotContain("BAKERY", "No Such");
        }
    }

    @Test
    void one_without_a_seat_and_one_that_is_excluded_cannot_be_asked_byte_for_byte_alike() {
        walk.send(
                "organisation-unseated",
                "{\"organisation\": \"%s\", \"until\": \"2026-09-14T11:00:00Z\"}".formatted(VEILIG_THUIS));
        var other = new Walk(port, publisher, codec, tokens).intoDeepening();
        other.send("participant-excluded", "{\"organisation\": \"%s\"}".formatted(VEILIG_THUIS));
        for (var asks : new String[] {ASKS, ASKS.replaceAll("\"to\": \\{[^}]*}", "\"to\": \"" + VEILIG_THUIS + "\"")}) {
            var withoutASeat = walk.post(RVDK, "/information-requests", asks);
            var excluded = other.post(RVDK, "/information-requests", asks);
            assertThat(withoutASeat.statusCode()).as(withoutASeat.body()).isEqualTo(409);
            assertThat(withoutASeat.body()).contains("is seated first");
            assertThat(bytes(excluded)).isEqualTo(bytes(withoutASeat));
        }
    }

    @Test
    void child_protection_asks_the_veilig_thuis_of_the_girl_which_answers_once() {
        var asked = walk.post(RVDK, "/information-requests", ASKS);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        assertThat(asked.body()).contains("\"to\":\"veilig-thuis-utrecht\"");
        var answer = answerTo(asked);
        var nil = "{\"kind\": \"NIL\"}";
        assertThat(walk.put("halt", answer, nil, null).statusCode()).isEqualTo(404);
        assertThat(walk.put(RVDK, answer, nil, null).statusCode()).isEqualTo(403);
        assertThat(walk.put(VEILIG_THUIS, answer, "{\"kind\": \"WITHHELD\"}", null)
                        .statusCode())
                .isEqualTo(400);
        assertThat(walk.put(VEILIG_THUIS, answer, nil, null).statusCode()).isEqualTo(204);
        assertThat(walk.put(VEILIG_THUIS, answer, nil, null).statusCode()).isEqualTo(204);
        assertThat(walk.put(VEILIG_THUIS, answer, "{\"kind\": \"ANSWERED\"}", null)
                        .statusCode())
                .isEqualTo(409);
        assertThat(FromKafka.stems(walk.caseId, 2))
                .containsExactly("information-requested", "information-request-answered");
    }

    @Test
    void a_contribution_answers_only_a_request_to_its_owner() {
        var asked = walk.post(RVDK, "/information-requests", ASKS);
        var id = Json.mapper().readTree(asked.body()).get("requestId").asString();
        var says = """
            {"personIds": ["%s"], "category": "SAFETY", "kind": "FACT", "statement": "He wants to leave.", "answers": "%s",
             "source": {"spokenInPerson": true, "on": "2026-09-15"}, "audience": "TABLE", "handling": "OPEN"}\
            """.formatted(BINTA.value(), id);
        assertThat(walk.post("halt", "/contributions", says).body()).contains("/answers");
        var told = walk.post(VEILIG_THUIS, "/contributions", says);
        assertThat(told.statusCode()).as(told.body()).isEqualTo(201);
        var own = Json.mapper().readTree(told.body()).get("contributionId").asString();
        var answer = "{\"kind\": \"ANSWERED\", \"contributionIds\": [\"%s\"]}".formatted(own);
        assertThat(walk.put(VEILIG_THUIS, answerTo(asked), answer, null).statusCode())
                .isEqualTo(204);
    }

    private static String answerTo(HttpResponse<String> asked) {
        var id = Json.mapper().readTree(asked.body()).get("requestId").asString();
        return "/information-requests/" + id + "/answer";
    }

    /** All of an answer but what names this one request. */
    private static String bytes(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("traceparent");
        return answer.statusCode() + headers.toString() + answer.body();
    }
}
