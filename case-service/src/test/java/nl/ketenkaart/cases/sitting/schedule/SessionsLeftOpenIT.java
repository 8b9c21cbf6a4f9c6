package nl.ketenkaart.cases.sitting.schedule;

import static nl.ketenkaart.cases.Bodies.SESSION;
import static nl.ketenkaart.cases.Partner.chair;
import static nl.ketenkaart.cases.Partner.good;
import static nl.ketenkaart.cases.Partner.secretary;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.ketenkaart.cases.Topic;
import nl.ketenkaart.cases.Topic.Seen;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.cases.session.Sessions;
import nl.ketenkaart.cases.sitting.EndSessionHandler;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class SessionsLeftOpenIT {
    private static final Instant AN_HOUR_AFTER_ITS_END = Instant.parse("2037-09-18T15:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Codec codec;

    @Autowired
    Sessions sessions;

    private SessionId session;

    @BeforeEach
    void plan() {
        var planned = good(secretary(port).post("/v1/sessions", SESSION));
        session = new SessionId(UUID.fromString(planned.get("sessionId").asString()));
    }

    @Test
    void a_session_that_was_not_opened_is_not_left_open() {
        assertThat(sessions.leftOpen(AN_HOUR_AFTER_ITS_END)).doesNotContain(session);
    }

    @Test
    void a_session_that_the_chair_closed_is_not_left_open() {
        becomes("IN_PROGRESS");
        assertThat(sessions.leftOpen(AN_HOUR_AFTER_ITS_END)).contains(session);
        becomes("CLOSED");
        assertThat(sessions.leftOpen(AN_HOUR_AFTER_ITS_END)).doesNotContain(session);
    }

    @Test
    void eight_instances_that_look_at_the_same_time_end_it_once() {
        becomes("IN_PROGRESS");
        assertThat(sessions.leftOpen(AN_HOUR_AFTER_ITS_END.minusMillis(1))).doesNotContain(session);
        try (var instances = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8).forEach(instance -> instances.execute(looking()::look));
        }
        becomes("CLOSED");
        assertThat(new Topic(codec).of(session.value(), 3))
                .extracting(Seen::stem)
                .containsExactly("session-planned", "session-opened", "session-closed");
    }

    private SessionsLeftOpen looking() {
        var then = Clock.fixed(AN_HOUR_AFTER_ITS_END, ZoneOffset.UTC);
        return new SessionsLeftOpen(new EndSessionHandler(sessions, then));
    }

    private void becomes(String status) {
        var path = "/v1/sessions/" + session.value() + "/status";
        good(chair(port).put(path, "{\"status\": \"" + status + "\"}"));
    }
}
