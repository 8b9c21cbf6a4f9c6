package nl.ketenkaart.privacy.amendment;

import static nl.ketenkaart.privacy.amendment.AmendmentFixture.*;
import static nl.ketenkaart.privacy.story.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.amendment.Edition.Standing;
import nl.ketenkaart.privacy.amendment.ReadAgreements.Range;
import org.junit.jupiter.api.Test;

/** A version is in force from its instant, to the nanosecond, until one that was agreed later is. */
class TakingEffectTest {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private final AmendmentFixture fixture = new AmendmentFixture();

    @Test
    void one_nanosecond_before_its_instant_the_one_before_it_is_in_force() {
        for (var from : List.of(
                Instant.parse("2027-01-01T08:00:00Z"),
                LocalDateTime.parse("2027-03-28T02:30:00").atZone(HERE).toInstant(),
                LocalDateTime.parse("2027-10-31T02:30:00")
                        .atZone(HERE)
                        .withEarlierOffsetAtOverlap()
                        .toInstant(),
                LocalDateTime.parse("2027-10-31T02:30:00")
                        .atZone(HERE)
                        .withLaterOffsetAtOverlap()
                        .toInstant())) {
            var one = new AmendmentFixture();
            one.agreed(from(ending(draft(), HALT, from), from));

            assertThat(one.agreements.inForce(from.minusNanos(1)).version()).isEqualTo(1);
            assertThat(signed(one, HALT, from.minusNanos(1))).isTrue();
            assertThat(one.agreements.inForce(from).version()).isEqualTo(2);
            assertThat(signed(one, HALT, from)).isFalse();
        }
    }

    @Test
    void the_hour_that_comes_twice_in_october_has_two_half_past_twos() {
        var first = LocalDateTime.parse("2027-10-31T02:30:00").atZone(HERE).withEarlierOffsetAtOverlap();
        fixture.agreed(from(draft(), first.toInstant()));
        fixture.agreed(
                from(replacing(draft(), 2), first.withLaterOffsetAtOverlap().toInstant()));

        assertThat(fixture.agreements.inForce(first.plusMinutes(59).toInstant()).version())
                .isEqualTo(2);
        assertThat(fixture.agreements.inForce(first.plusMinutes(60).toInstant()).version())
                .isEqualTo(3);
    }

    @Test
    void without_an_instant_it_is_in_force_from_the_moment_it_is_agreed() {
        var version = fixture.prepared(ending(draft(), HALT, NOW));
        succeededAt(NOW.plusSeconds(10), version, OM);
        assertThat(signed(fixture, HALT, NOW.plusSeconds(10))).isTrue();

        succeededAt(NOW.plusSeconds(20), version, POLICE);
        assertThat(signed(fixture, HALT, NOW.plusSeconds(20).minusNanos(1))).isTrue();
        assertThat(signed(fixture, HALT, NOW.plusSeconds(20))).isFalse();
    }

    @Test
    void one_agreed_later_that_takes_effect_earlier_stays_in_force() {
        var newYear = Instant.parse("2027-01-01T08:00:00Z");
        fixture.agreed(from(draft(), newYear));
        fixture.agreed(replacing(draft(), 2));

        assertThat(fixture.agreements.inForce(NOW).version()).isEqualTo(3);
        assertThat(fixture.agreements.inForce(newYear).version()).isEqualTo(3);
        assertThat(standings()).containsExactly(Standing.IN_FORCE, Standing.REPLACED, Standing.REPLACED);
    }

    @Test
    void what_was_in_force_at_an_instant_that_went_by_is_never_changed() {
        var newYear = Instant.parse("2027-01-01T08:00:00Z");
        fixture.agreed(from(draft(), newYear));
        fixture.now = newYear.plusSeconds(5);
        fixture.agreed(replacing(draft(), 2));

        assertThat(fixture.agreements.inForce(newYear.minusNanos(1)).version()).isEqualTo(1);
        assertThat(fixture.agreements.inForce(newYear).version()).isEqualTo(2);
        assertThat(fixture.agreements.inForce(newYear.plusSeconds(5)).version()).isEqualTo(3);
    }

    @Test
    void what_is_only_prepared_is_read_by_privacy_officers_alone_and_who_left_reads_nothing() {
        fixture.agreed(ending(draft(), HALT, NOW));
        fixture.prepared(replacing(draft(), 2));

        assertThat(read(caller(POLICE, true, "privacy-officer"))).containsExactly(3, 2, 1);
        assertThat(read(caller(POLICE, false, "professional"))).containsExactly(2, 1);
        assertThat(read(caller(POLICE, true, "auditor"))).containsExactly(2, 1);
        assertThat(read(caller(POLICE, true))).isEmpty();
        assertThat(read(officer(HALT))).isEmpty();
        assertThat(fixture.reading.handle(1, officer(HALT))).isEmpty();
        assertThat(fixture.reading.handle(3, caller(POLICE, false, "professional")))
                .isEmpty();
    }

    private List<Integer> read(nl.ketenkaart.platform.identity.Caller caller) {
        return fixture.reading.handle(new Range(Integer.MAX_VALUE, 20), caller).editions().stream()
                .map(Edition::version)
                .toList();
    }

    private List<Standing> standings() {
        return fixture.reading.handle(new Range(Integer.MAX_VALUE, 20), officer(OM)).editions().stream()
                .map(Edition::standing)
                .toList();
    }

    private void succeededAt(Instant at, int version, String organisation) {
        fixture.now = at;
        succeeded(fixture.approve(version, officer(organisation)));
    }

    private static boolean signed(AmendmentFixture fixture, String organisation, Instant at) {
        return fixture.agreements.inForce(at).signedBy(new OrganisationId(organisation), at);
    }
}
