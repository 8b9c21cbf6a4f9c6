package nl.ketenkaart.notifications.rights.identity;

import static nl.ketenkaart.notifications.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.rights.Rights.Standing;
import nl.ketenkaart.platform.revocation.Revocations;
import nl.ketenkaart.platform.revocation.RightsChange;
import nl.ketenkaart.platform.revocation.RightsChange.Of;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** By a clock that stands a year later, since a subscription outlives any token. Keycloak is not heard here, so what is not changed is not known. */
class ChangesOfRightsTest {
    private static final Instant BEFORE = NOW.minusSeconds(1);
    private final Clock muchLater = Clock.fixed(NOW.plus(Duration.ofDays(365)), ZoneOffset.UTC);
    private final ChangesOfRights changes = new ChangesOfRights(new Revocations(muchLater, Duration.ofSeconds(60)));

    static Stream<RightsChange> of_bram() {
        return Stream.of(
                new RightsChange(Of.SUBJECT, BRAM_OF_PROBATION.subject(), NOW),
                new RightsChange(Of.CLIENT, BRAM_OF_PROBATION.client(), NOW),
                RightsChange.ofEverybody(NOW));
    }

    static Stream<RightsChange> not_of_bram() {
        return Stream.of(
                new RightsChange(Of.SUBJECT, "somebody else", NOW),
                new RightsChange(Of.CLIENT, BRAM_OF_PROBATION.subject(), NOW),
                new RightsChange(Of.SESSION, BRAM_OF_PROBATION.subject(), NOW));
    }

    @ParameterizedTest
    @MethodSource("of_bram")
    void rights_from_before_are_changed_however_long_ago_that_was_and_those_from_after_are_not(RightsChange change) {
        changes.changed(change);
        assertThat(changes.since(BRAM_OF_PROBATION, BEFORE)).isEqualTo(Standing.CHANGED);
        assertThat(changes.since(BRAM_OF_PROBATION, NOW)).isNotEqualTo(Standing.CHANGED);
    }

    @ParameterizedTest
    @MethodSource("of_bram")
    void an_older_change_that_is_told_again_takes_the_later_one_away_from_nobody(RightsChange change) {
        changes.changed(change);
        changes.changed(new RightsChange(change.of(), change.id(), BEFORE));
        assertThat(changes.since(BRAM_OF_PROBATION, BEFORE)).isEqualTo(Standing.CHANGED);
    }

    @ParameterizedTest
    @MethodSource("not_of_bram")
    void what_is_changed_of_others_and_that_a_session_ended_changes_nothing(RightsChange change) {
        changes.changed(change);
        assertThat(changes.since(BRAM_OF_PROBATION, BEFORE)).isNotEqualTo(Standing.CHANGED);
    }

    @Test
    void while_keycloak_is_not_heard_it_is_not_known() {
        assertThat(changes.since(BRAM_OF_PROBATION, BEFORE)).isEqualTo(Standing.UNKNOWN);
    }
}
