package nl.ketenkaart.notifications.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.ketenkaart.notifications.Contracts.faultsOfAnswer;
import static nl.ketenkaart.notifications.Walk.anOrganisation;
import static nl.ketenkaart.notifications.Walk.professionalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.Walk;
import nl.ketenkaart.notifications.delivery.http.Receiver.Manner;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ketenkaart.webhooks.enabled=true",
            "ketenkaart.webhooks.poll=50ms",
            "ketenkaart.webhooks.allowed-hosts=127.0.0.1"
        })
@ExtendWith(EmbeddedStack.class)
class WebhooksIT {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String NEXT_SECRET = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    private final String halt = anOrganisation("halt");
    private final String joost = professionalOf(halt);
    private final Receiver receiver = new Receiver();
    private Walk walk;

    @BeforeEach
    void halt_sits_at_the_table() {
        walk = new Walk(port, publisher, codec, tokens);
        walk.caseEvent("case-raised", """
            {"caseId": "%s", "organisation": "%s", "persons": [], "at": "2026-11-20T10:00:00Z",
             "seats": [{"organisation": "%s", "kind": "HALT", "from": "2026-11-20T10:00:00Z"}]}\
            """.formatted(walk.caseId, halt, halt));
    }

    @AfterEach
    void over() {
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/hook",
                "https://user:pw@example.org/",
                "https://example.org/#x",
                "ftp://example.org/",
                "not a uri",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://2130706433/",
                "https://localhost/"
            })
    void a_sink_that_is_not_https_or_not_public_is_refused(String sink) {
        var answer = register(sink);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"/sink\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "elsewhere.example", "**"})
    void a_sink_that_does_not_agree_is_refused(String origin) {
        receiver.allowedOrigin = origin;
        assertThat(register(receiver.sink().toString()).statusCode()).isEqualTo(400);
    }

    @Test
    void who_does_not_work_on_cases_registers_nothing_and_a_secret_has_a_form() {
        var auditor = EmbeddedStack.issuer().machine(halt, "HALT", "auditor");
        assertThat(walk.post(auditor, "/v1/subscriptions", body(receiver.sink().toString(), SECRET))
                        .statusCode())
                .isEqualTo(403);
        var faults = walk.post(joost, "/v1/subscriptions", body("http://example.org/", "whsec_short"));
        assertThat(faults.body()).contains("\"/secret\"", "\"/sink\"");
    }

    @Test
    void somebody_elses_subscription_is_not_there() {
        var path = "/v1/subscriptions/" + registered();
        var bram = professionalOf(anOrganisation("probation"));
        for (var theirs : List.of(path, path + "/deliveries")) {
            assertThat(walk.getAny(bram, theirs).statusCode()).isEqualTo(404);
        }
        assertThat(walk.delete(bram, path).statusCode()).isEqualTo(404);
        assertThat(walk.post(bram, path + "/redeliveries", "{\"from\": \"2020-01-01T00:00:00Z\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(walk.get(bram, "/v1/subscriptions").get("items")).isEmpty();
        assertThat(walk.delete(joost, path).statusCode()).isEqualTo(204);
        assertThat(walk.getAny(joost, path).statusCode()).isEqualTo(404);
    }

    @Test
    void news_is_brought_signed_and_logged_and_no_secret_is_given_back() {
        var id = registered();
        cardChanged("concern-voiced");
        awaitReceived(1);
        var received = receiver.received.getFirst();
        assertThat(received.signature())
                .isEqualTo(Signature.of(
                        List.of(SECRET),
                        received.id(),
                        Long.parseLong(received.timestamp()),
                        received.body().getBytes(UTF_8)));
        assertThat(faultsOfAnswer("Notification", Json.mapper().readTree(received.body())))
                .isEmpty();
        var rotated = walk.put(joost, "/v1/subscriptions/" + id + "/secret", "{\"secret\": \"" + NEXT_SECRET + "\"}");
        assertThat(rotated.statusCode()).isEqualTo(200);
        cardChanged("case-decided");
        awaitReceived(2);
        assertThat(receiver.received.get(1).signature().split(" ")).hasSize(2);
        var log = awaitLog(id, 2);
        assertThat(faultsOfAnswer("Deliveries", log)).isEmpty();
        var all = walk.get(joost, "/v1/subscriptions");
        assertThat(faultsOfAnswer("Subscriptions", all)).isEmpty();
        assertThat(all.toString() + log + rotated.body()).doesNotContain("whsec", walk.caseId.toString());
    }

    @Test
    void once_the_rights_of_who_registered_it_are_changed_it_is_suspended_and_a_colleague_sets_it_going() {
        var id = registered();
        cardChanged("concern-voiced");
        awaitReceived(1);
        EmbeddedStack.identities()
                .changed("CLIENT", halt + "-api", Instant.now().plusSeconds(2));
        var maaike = EmbeddedStack.issuer().person(halt, "HALT", "maaike", "professional");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> walk.get(maaike, "/v1/subscriptions/" + id)
                        .get("state")
                        .asString()
                        .equals("SUSPENDED"));
        cardChanged("case-decided");
        walk.get(maaike, "/v1/notifications");
        assertThat(receiver.received).hasSize(1);
        walk.post(maaike, "/v1/subscriptions/" + id + "/redeliveries", "{\"from\": \"2020-01-01T00:00:00Z\"}");
        awaitReceived(3);
    }

    @Test
    void who_lost_the_seat_is_told_nothing_more_not_even_in_a_retry_or_a_redelivery() {
        receiver.manner = () -> Manner.FAIL;
        var id = registered();
        cardChanged("concern-voiced");
        awaitReceived(1);
        walk.caseEvent("organisation-unseated", """
            {"organisation": "%s", "until": "2026-11-21T10:00:00Z", "at": "2026-11-21T10:00:00Z"}\
            """.formatted(halt));
        walk.get(joost, "/v1/notifications");
        var before = receiver.received.size();
        var other = new Walk(port, publisher, codec, tokens);
        receiver.manner = () -> Manner.TAKE;
        walk.post(joost, "/v1/subscriptions/" + id + "/redeliveries", "{\"from\": \"2020-01-01T00:00:00Z\"}");
        other.caseEvent("case-raised", """
            {"caseId": "%s", "organisation": "%s", "persons": [], "at": "2026-11-20T10:00:00Z",
             "seats": [{"organisation": "%s", "kind": "HALT", "from": "2026-11-20T10:00:00Z"}]}\
            """.formatted(other.caseId, halt, halt));
        cardChanged(other, "concern-voiced");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> receiver.received.getLast().subject().equals(other.caseId.toString()));
        assertThat(receiver.received.subList(before, receiver.received.size()))
                .allMatch(received -> received.subject().equals(other.caseId.toString()));
    }

    @Test
    void a_sink_that_hangs_and_one_that_streams_for_ever_delay_nobody() {
        try (var bad = new Receiver()) {
            bad.manner = () -> Manner.HANG;
            assertThat(register(bad.sink().toString()).statusCode()).isEqualTo(201);
            registered();
            cardChanged("concern-voiced");
            awaitReceived(1);
            bad.manner = () -> Manner.STREAM_FOR_EVER;
            cardChanged("case-decided");
            awaitReceived(2);
        }
    }

    @Test
    void gone_ends_it_a_redirect_is_not_followed_and_what_was_told_is_told_again_on_demand() {
        receiver.manner = () -> Manner.REDIRECT;
        var id = registered();
        cardChanged("concern-voiced");
        awaitReceived(2);
        assertThat(receiver.received).allMatch(received -> received.manner() == Manner.REDIRECT);
        receiver.manner = () -> Manner.TAKE;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> receiver.received.getLast().manner() == Manner.TAKE);
        var told = receiver.received.size();
        walk.post(joost, "/v1/subscriptions/" + id + "/redeliveries", "{\"from\": \"2020-01-01T00:00:00Z\"}");
        awaitReceived(told + 1);
        assertThat(receiver.received.getLast().id())
                .isEqualTo(receiver.received.getFirst().id());
        receiver.manner = () -> Manner.GONE;
        cardChanged("case-decided");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> walk.get(joost, "/v1/subscriptions/" + id)
                        .get("state")
                        .asString()
                        .equals("ENDED"));
    }

    private void awaitReceived(int number) {
        await().atMost(Duration.ofSeconds(30)).until(() -> receiver.received.size() >= number);
    }

    private JsonNode awaitLog(String id, int lines) {
        var path = "/v1/subscriptions/" + id + "/deliveries";
        await().atMost(Duration.ofSeconds(30))
                .until(() -> walk.get(joost, path).get("items").size() == lines);
        return walk.get(joost, path);
    }

    private String registered() {
        var answer = register(receiver.sink().toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.mapper().readTree(answer.body()).get("subscriptionId").asString();
    }

    private java.net.http.HttpResponse<String> register(String sink) {
        return walk.post(joost, "/v1/subscriptions", body(sink, SECRET));
    }

    private static String body(String sink, String secret) {
        return "{\"sink\": \"%s\", \"secret\": \"%s\"}".formatted(sink, secret);
    }

    private void cardChanged(String about) {
        cardChanged(walk, about);
    }

    private void cardChanged(Walk of, String about) {
        of.privacyEvent("card-changed", """
            {"caseId": "%s", "organisation": "%s", "about": "%s", "item": "%s", "causedBy": "%s", "at": "2026-11-23T13:45:00Z"}\
            """.formatted(of.caseId, halt, about, UUID.randomUUID(), UUID.randomUUID()));
    }
}
