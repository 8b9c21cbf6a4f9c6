package nl.ketenkaart.notifications.casetable;

import static nl.ketenkaart.notifications.Cast.AUDITOR_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.HALT;
import static nl.ketenkaart.notifications.Cast.JOOST_OF_HALT;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.SALMA_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.tableOf;
import static nl.ketenkaart.notifications.casetable.Standing.OUT;
import static nl.ketenkaart.notifications.casetable.Standing.SEATED;
import static nl.ketenkaart.notifications.casetable.Standing.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseTableTest {

    @Test
    void who_never_had_a_seat_is_unknown() {
        assertThat(tableOf(PROBATION).standing(JOOST_OF_HALT, NOW)).isEqualTo(UNKNOWN);
        assertThat(CaseTable.EMPTY.standing(BRAM_OF_PROBATION, NOW)).isEqualTo(UNKNOWN);
    }

    @Test
    void a_seat_that_ended_is_out_from_that_very_instant() {
        var table = tableOf(PROBATION, HALT).unseat(HALT, NOW);
        assertThat(table.standing(JOOST_OF_HALT, NOW)).isEqualTo(OUT);
        assertThat(table.standing(JOOST_OF_HALT, NOW.minusNanos(1))).isEqualTo(SEATED);
        assertThat(table.standing(BRAM_OF_PROBATION, NOW)).isEqualTo(SEATED);
    }

    @Test
    void a_guest_is_out_when_its_time_is_over_and_ending_the_seat_later_changes_nothing() {
        var guest = CaseTable.EMPTY.seat(new Seat(HALT, NOW.minusSeconds(10), NOW));
        assertThat(guest.standing(JOOST_OF_HALT, NOW)).isEqualTo(OUT);
        assertThat(guest.unseat(HALT, NOW.plusSeconds(10)).standing(JOOST_OF_HALT, NOW.plusSeconds(5)))
                .isEqualTo(OUT);
    }

    @Test
    void a_seat_that_has_not_begun_is_out() {
        var table = CaseTable.EMPTY.seat(new Seat(HALT, NOW.plusSeconds(1), null));
        assertThat(table.standing(JOOST_OF_HALT, NOW)).isEqualTo(OUT);
    }

    @Test
    void an_excluded_organisation_is_out() {
        assertThat(tableOf(PROBATION).exclude(PROBATION, null).standing(BRAM_OF_PROBATION, NOW))
                .isEqualTo(OUT);
    }

    @Test
    void an_excluded_person_is_out_and_a_colleague_is_not() {
        var table = tableOf(PROBATION).exclude(null, BRAM_OF_PROBATION.subject());
        assertThat(table.standing(BRAM_OF_PROBATION, NOW)).isEqualTo(OUT);
        assertThat(table.standing(SALMA_OF_PROBATION, NOW)).isEqualTo(SEATED);
    }

    @Test
    void an_auditor_is_out() {
        assertThat(tableOf(PROBATION).standing(AUDITOR_OF_PROBATION, NOW)).isEqualTo(OUT);
    }

    @Test
    void who_is_seated_anew_is_seated() {
        var table = tableOf(HALT).unseat(HALT, NOW.minusSeconds(5)).seat(new Seat(HALT, NOW, null));
        assertThat(table.standing(JOOST_OF_HALT, NOW)).isEqualTo(SEATED);
        assertThat(table.standing(JOOST_OF_HALT, NOW.minusSeconds(1))).isEqualTo(OUT);
    }
}
