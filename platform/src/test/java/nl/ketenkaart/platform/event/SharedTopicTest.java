package nl.ketenkaart.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.trace.Trace;
import org.junit.jupiter.api.Test;

/** Two consumers of one topic in one service. */
class SharedTopicTest {
    private static final UUID KEY = UUID.randomUUID();
    private final Noting first = new Noting();
    private final Noting second = new Noting();
    private final SharedTopic shared = new SharedTopic("thing-events.v1", List.of(first, second));

    @Test
    void one_that_fails_keeps_no_other_from_the_event_and_the_event_comes_again() {
        first.failing = new IllegalStateException("not now");
        assertThat(catchThrowable(() -> shared.on(event()))).isSameAs(first.failing);
        assertThat(second.events).hasSize(1);
    }

    @Test
    void each_gets_every_event_and_hears_of_one_that_is_given_up() {
        shared.on(event());
        shared.onGivenUp(KEY);
        assertThat(List.of(first.events, second.events))
                .allSatisfy(got -> assertThat(got).hasSize(1));
        assertThat(List.of(first.givenUp, second.givenUp))
                .allSatisfy(got -> assertThat(got).containsExactly(KEY));
    }

    private static ReceivedEvent event() {
        var body = "{}".getBytes(StandardCharsets.UTF_8);
        var halt = new OrganisationId("halt");
        return new ReceivedEvent(
                "thing-events.v1",
                "nl.x.a.v1",
                KEY,
                KEY,
                KEY,
                1,
                Instant.EPOCH,
                halt,
                Trace.under(null),
                body,
                Json.mapper());
    }

    private static final class Noting implements EventConsumer {
        private final List<ReceivedEvent> events = new ArrayList<>();
        private final List<UUID> givenUp = new ArrayList<>();
        private RuntimeException failing;

        @Override
        public String topic() {
            return "thing-events.v1";
        }

        @Override
        public void on(ReceivedEvent event) {
            if (failing != null) {
                throw failing;
            }
            events.add(event);
        }

        @Override
        public void onGivenUp(UUID key) {
            givenUp.add(key);
        }
    }
}
