package nl.ketenkaart.platform.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import nl.ketenkaart.platform.revocation.Revocations.Standing;
import nl.ketenkaart.platform.revocation.RightsChange.Of;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevocationsTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Moving clock = new Moving();
    private final Revocations revocations = new Revocations(clock, PATIENCE);

    @Test
    void before_the_topic_was_read_to_its_end_nothing_is_said_of_any_token() {
        revocations.heardAt(NOON);

        assertThat(revocations.of(issued(NOON))).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void once_keycloak_is_silent_for_too_long_nothing_is_said_of_any_token() {
        known();
        clock.now = NOON.plus(PATIENCE);
        assertThat(revocations.of(issued(NOON))).isEqualTo(Standing.GOOD);

        clock.now = NOON.plus(PATIENCE).plusMillis(1);

        assertThat(revocations.of(issued(NOON))).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void what_was_told_long_ago_and_is_read_later_makes_nobody_silent() {
        known();
        revocations.heardAt(NOON.minus(PATIENCE).minusSeconds(1));

        assertThat(revocations.of(issued(NOON))).isEqualTo(Standing.GOOD);
    }

    @ParameterizedTest
    @EnumSource
    void a_token_from_before_the_change_is_revoked_and_one_from_after_it_is_good(Of of) {
        known();
        revocations.changed(new RightsChange(of, idOf(of), NOON));

        assertThat(revocations.of(issued(NOON.minusSeconds(1)))).isEqualTo(Standing.REVOKED);
        assertThat(revocations.of(issued(NOON))).isEqualTo(Standing.GOOD);
    }

    @ParameterizedTest
    @EnumSource(names = "EVERYBODY", mode = EnumSource.Mode.EXCLUDE)
    void a_change_of_another_ones_rights_concerns_nobody_else(Of of) {
        known();
        revocations.changed(new RightsChange(of, "another", NOON));

        assertThat(revocations.of(issued(NOON.minusSeconds(1)))).isEqualTo(Standing.GOOD);
    }

    @Test
    void a_client_is_not_taken_for_a_person_of_the_same_id() {
        known();
        revocations.changed(new RightsChange(Of.CLIENT, "person", NOON));

        assertThat(revocations.of(issued(NOON.minusSeconds(1)))).isEqualTo(Standing.GOOD);
    }

    @Test
    void an_older_change_that_is_told_later_takes_nothing_back() {
        known();
        revocations.changed(new RightsChange(Of.SUBJECT, "person", NOON));
        revocations.changed(new RightsChange(Of.SUBJECT, "person", NOON.minusSeconds(30)));

        assertThat(revocations.of(issued(NOON.minusSeconds(1)))).isEqualTo(Standing.REVOKED);
    }

    @Test
    void what_no_living_token_can_be_older_than_is_forgotten() {
        known();
        for (var n = 0; n < 1_000; n++) {
            revocations.changed(new RightsChange(Of.SUBJECT, "person " + n, NOON));
        }
        assertThat(revocations.size()).isEqualTo(1_000);

        clock.now = NOON.plus(Revocations.LONGEST_TOKEN).plusSeconds(300);
        revocations.heardAt(clock.now);
        revocations.changed(new RightsChange(Of.SUBJECT, "person", NOON));

        assertThat(revocations.size()).isZero();
    }

    @Test
    void who_asked_is_told_of_each_change_also_of_one_that_is_too_old_for_tokens() {
        var heard = new ArrayList<RightsChange>();
        revocations.tell(heard::add);
        var old = new RightsChange(Of.SUBJECT, "person", NOON.minus(Duration.ofDays(400)));

        revocations.changed(old);

        assertThat(heard).containsExactly(old);
    }

    private void known() {
        revocations.readToTheEnd();
        revocations.heardAt(NOON);
    }

    private static String idOf(Of of) {
        return switch (of) {
            case SUBJECT -> "person";
            case CLIENT -> "client";
            case SESSION -> "session";
            case EVERYBODY -> "";
        };
    }

    private static Bearer issued(Instant at) {
        return new Bearer("person", "client", "session", at);
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
