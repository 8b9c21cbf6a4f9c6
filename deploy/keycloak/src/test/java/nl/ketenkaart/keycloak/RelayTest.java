package nl.ketenkaart.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.keycloak.Outbox.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RelayTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private final Moving clock = new Moving();
    private final List<Entry> kept = new ArrayList<>();
    private final Kafka kafka = new Kafka();
    private final Relay relay = new Relay(this::since, () -> kafka, clock);

    @Test
    void while_kafka_is_away_nothing_is_lost_and_it_is_not_said_that_all_was_told() throws Exception {
        kept.add(change("one", NOON));
        kafka.away = true;
        relay.tellAll(kafka);
        clock.now = NOON.plus(Duration.ofHours(5));
        kept.add(change("two", clock.now));
        relay.tellAll(kafka);
        assertThat(kafka.watched).isEmpty();

        kafka.away = false;
        relay.tellAll(kafka);

        assertThat(kafka.told).extracting(Entry::id).containsExactly("one", "two");
        assertThat(kafka.watched).containsExactly(clock.now);
    }

    @Test
    void what_was_told_is_not_told_again_by_the_same_node() throws Exception {
        kept.add(change("one", NOON));
        relay.tellAll(kafka);
        relay.tellAll(kafka);

        assertThat(kafka.told).hasSize(1);
        assertThat(kafka.watched).hasSize(2);
    }

    @Test
    void what_commits_after_a_later_change_was_told_is_told_too() throws Exception {
        kept.add(change("later", NOON));
        relay.tellAll(kafka);
        clock.now = NOON.plusSeconds(30);
        kept.add(change("earlier", NOON.minusSeconds(20)));
        relay.tellAll(kafka);

        assertThat(kafka.told).extracting(Entry::id).containsExactly("later", "earlier");
    }

    @Test
    void a_node_that_starts_tells_again_what_one_that_died_may_not_have_told() throws Exception {
        kept.add(change("one", NOON.minus(Duration.ofDays(6))));
        relay.tellAll(kafka);

        assertThat(kafka.told).extracting(Entry::id).containsExactly("one");
    }

    @Test
    void a_token_that_was_signed_while_the_right_was_taken_is_not_good_again() {
        var body = new String(
                KafkaTeller.body(change("one", NOON.plusMillis(999))), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(body)
                .isEqualTo("{\"of\":\"SUBJECT\",\"id\":\"u1\",\"notBefore\":%d}"
                        .formatted(NOON.plusSeconds(2).getEpochSecond()));
    }

    private List<Entry> since(Instant from) {
        return kept.stream().filter(entry -> !entry.at().isBefore(from)).toList();
    }

    private static Entry change(String id, Instant at) {
        return new Entry(id, Whose.subject("u1"), at);
    }

    private static final class Kafka implements Teller {
        private final List<Entry> told = new ArrayList<>();
        private final List<Instant> watched = new ArrayList<>();
        private boolean away;

        @Override
        public void tell(List<Entry> changes) {
            if (away) {
                throw new IllegalStateException("away");
            }
            told.addAll(changes);
        }

        @Override
        public void watched(Instant until) {
            watched.add(until);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private static final class Moving extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }
    }
}
