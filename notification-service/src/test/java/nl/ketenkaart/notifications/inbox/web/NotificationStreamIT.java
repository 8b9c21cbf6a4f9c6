package nl.ketenkaart.notifications.inbox.web;

import static nl.ketenkaart.notifications.Contracts.faultsOfAnswer;
import static nl.ketenkaart.notifications.Walk.anOrganisation;
import static nl.ketenkaart.notifications.Walk.professionalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.Walk;
import nl.ketenkaart.notifications.inbox.web.StreamReader.Event;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ketenkaart.streams.poll=20ms",
            "ketenkaart.streams.heart-beat=200ms",
            "ketenkaart.streams.per-organisation=2"
        })
@ExtendWith(EmbeddedStack.class)
class NotificationStreamIT {
    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    private final String halt = anOrganisation("halt");
    private final String probation = anOrganisation("probation");
    private final String joost = professionalOf(halt);
    private Walk walk;

    @BeforeEach
    void both_sit_at_the_table() {
        walk = new Walk(port, publisher, codec, tokens);
        raised(walk);
    }

    private void raised(Walk of) {
        of.caseEvent("case-raised", """
            {"caseId": "%s", "organisation": "%s", "persons": [], "at": "2026-11-20T10:00:00Z",
             "seats": [{"organisation": "%s", "kind": "HALT", "from": "2026-11-20T10:00:00Z"},
                       {"organisation": "%s", "kind": "PROBATION", "from": "2026-11-20T10:00:00Z"}]}\
            """.formatted(of.caseId, halt, halt, probation));
    }

    @Test
    void an_altered_id_somebody_elses_and_filters_without_form_are_400_and_nobody_is_401() {
        cardChanged(walk, halt, "concern-voiced");
        var cursor = walk.get(joost, "/v1/notifications").get("next").asString();
        assertThat(status(professionalOf(probation), "", cursor)).isEqualTo(400);
        assertThat(status(joost, "", (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1)))
                .isEqualTo(400);
        assertThat(status(joost, "?cursor=x", "")).isEqualTo(400);
        assertThat(status(joost, "?types=what", "")).isEqualTo(400);
        assertThat(status(joost, "?caseId=1", "")).isEqualTo(400);
        assertThat(status("nobody", "", "")).isEqualTo(401);
    }

    @Test
    void there_are_so_many_streams_of_an_organisation_and_who_leaves_makes_room() {
        try (var one = stream("", "")) {
            try (var two = stream("", "")) {
                assertThat(List.of(one.answer.statusCode(), two.answer.statusCode()))
                        .containsOnly(200);
                try (var three = stream("", "")) {
                    assertThat(three.answer.statusCode()).isEqualTo(429);
                    assertThat(three.answer.headers().firstValue("Retry-After")).isPresent();
                }
                assertThat(status(professionalOf(probation), "", "")).isEqualTo(200);
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> status(joost, "", "") == 200);
        }
    }

    @Test
    void who_loses_the_seat_while_it_listens_hears_nothing_more_of_that_case() {
        var other = new Walk(port, publisher, codec, tokens);
        raised(other);
        try (var stream = stream("", "")) {
            cardChanged(walk, halt, "concern-voiced");
            assertThat(caseOf(stream.next())).isEqualTo(walk.caseId.toString());
            walk.caseEvent("organisation-unseated", """
                {"organisation": "%s", "until": "2026-11-21T10:00:00Z", "at": "2026-11-21T10:00:00Z"}\
                """.formatted(halt));
            assertThat(walk.get(joost, "/v1/notifications").get("items")).isEmpty();
            cardChanged(walk, halt, "case-decided");
            walk.get(joost, "/v1/notifications");
            cardChanged(other, halt, "case-decided");
            assertThat(caseOf(stream.next())).isEqualTo(other.caseId.toString());
        }
    }

    @Test
    void who_is_kept_out_as_a_person_while_it_listens_hears_nothing_more_and_its_colleague_does() {
        var maaike = EmbeddedStack.issuer().person(halt, "HALT", "maaike", "professional");
        try (var hers = new StreamReader(port, maaike, "", "");
                var his = stream("", "")) {
            walk.caseEvent(
                    "participant-excluded",
                    "{\"person\": \"%s\", \"at\": \"2026-11-21T10:00:00Z\"}"
                            .formatted(nl.ketenkaart.platform.testing.TestIssuer.subjectOf(halt + "-maaike")));
            walk.get(maaike, "/v1/notifications");
            cardChanged(walk, halt, "case-decided");
            his.next();
            var other = new Walk(port, publisher, codec, tokens);
            raised(other);
            other.get(maaike, "/v1/notifications");
            cardChanged(other, halt, "concern-voiced");
            assertThat(caseOf(hers.next())).isEqualTo(other.caseId.toString());
        }
    }

    @Test
    void a_stream_ends_when_the_token_expires_and_news_that_comes_then_is_not_told() {
        var brief = EmbeddedStack.issuer()
                .token(claims -> claims.subject("joost")
                        .claim("azp", halt + "-api")
                        .claim("organisation", halt)
                        .claim("organisation_kind", "HALT")
                        .claim("roles", List.of("professional"))
                        .expirationTime(Date.from(Instant.now().plusSeconds(2))));
        try (var stream = new StreamReader(port, brief, "", "")) {
            assertThat(stream.answer.statusCode()).isEqualTo(200);
            assertThat(stream.linesUntilTheEnd())
                    .noneMatch(line -> line.startsWith("data: ") || line.startsWith("broken"));
        }
    }

    @Test
    void a_stream_ends_within_seconds_when_the_rights_are_changed() {
        var leaving = EmbeddedStack.issuer().person(halt, "HALT", "leaving", "professional");
        try (var stream = new StreamReader(port, leaving, "", "")) {
            stream.awaitLine("retry: ");
            var who = nl.ketenkaart.platform.testing.TestIssuer.subjectOf(halt + "-leaving");
            EmbeddedStack.identities().changed("SUBJECT", who, Instant.now().plusSeconds(2));
            assertThat(stream.linesUntilTheEnd())
                    .noneMatch(line -> line.startsWith("data: ") || line.startsWith("broken"));
        }
    }

    @Test
    void a_heart_beat_comes_where_there_is_no_news() {
        try (var stream = stream("", "")) {
            assertThat(stream.answer.headers().firstValue("Content-Type")).contains("text/event-stream");
            stream.awaitLine("retry: ");
            assertThat(stream.awaitLine(":")).isEqualTo(":");
            assertThat(stream.awaitLine(":")).isEqualTo(":");
        }
    }

    @Test
    void only_what_is_wanted_comes() {
        cardChanged(walk, halt, "concern-voiced");
        cardChanged(walk, halt, "case-decided");
        try (var decided = stream("?types=nl.ketenkaart.cases.case-decided&caseId=" + walk.caseId, "")) {
            assertThat(decided.next().data().get("type").asString()).isEqualTo("nl.ketenkaart.cases.case-decided");
        }
    }

    @Test
    void who_comes_back_with_the_last_id_misses_nothing_and_hears_nothing_twice_and_the_inbox_says_the_same() {
        var heard = new ArrayList<Event>();
        var last = "";
        for (var round = 0; round < 4; round++) {
            cardChanged(walk, halt, "concern-voiced");
            try (var stream = stream("", last)) {
                cardChanged(walk, halt, "case-decided");
                cardChanged(walk, halt, "dissent-recorded");
                heard.add(stream.next());
                heard.add(stream.next());
            }
            last = heard.getLast().id();
        }
        try (var stream = stream("?cursor=" + last, "")) {
            for (var rest = 0; rest < 4; rest++) {
                heard.add(stream.next());
            }
        }
        var page = walk.get(joost, "/v1/notifications?limit=100");
        assertThat(heard.stream().map(Event::data).toList())
                .isEqualTo(page.get("items").valueStream().toList())
                .allMatch(event -> faultsOfAnswer("Notification", event).isEmpty());
        assertThat(heard.getLast().id()).isEqualTo(page.get("next").asString());
    }

    private StreamReader stream(String query, String lastId) {
        return new StreamReader(port, joost, query, lastId);
    }

    private int status(String token, String query, String lastId) {
        try (var stream = new StreamReader(port, token, query, lastId)) {
            return stream.answer.statusCode();
        }
    }

    private static String caseOf(Event event) {
        return event.data().get("subject").asString();
    }

    private static void cardChanged(Walk of, String organisation, String about) {
        of.privacyEvent(
                "card-changed", """
                    {"caseId": "%s", "organisation": "%s", "about": "%s", "item": "%s", "causedBy": "%s", "at": "2026-11-23T13:45:00Z"}\
                    """.formatted(of.caseId, organisation, about, UUID.randomUUID(), UUID.randomUUID()));
    }
}
