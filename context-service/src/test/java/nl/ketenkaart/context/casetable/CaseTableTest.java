package nl.ketenkaart.context.casetable;

import static nl.ketenkaart.context.Cast.BINTA;
import static nl.ketenkaart.context.Cast.HALT;
import static nl.ketenkaart.context.Cast.NOW;
import static nl.ketenkaart.context.Cast.RVDK;
import static nl.ketenkaart.context.Cast.SAVE;
import static nl.ketenkaart.context.Cast.STRANGER;
import static nl.ketenkaart.context.casetable.CaseTableFixture.aTable;
import static nl.ketenkaart.context.casetable.CaseTableFixture.seatOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.ketenkaart.platform.json.Json;
import org.junit.jupiter.api.Test;

class CaseTableTest {

    @Test
    void nobody_takes_part_in_a_case_of_which_nothing_was_heard() {
        assertThat(CaseTable.EMPTY.takesPart(HALT, NOW)).isFalse();
        assertThat(CaseTable.EMPTY.person(BINTA)).isEmpty();
    }

    @Test
    void an_excluded_organisation_keeps_its_seat_and_takes_no_part() {
        var table = aTable().exclude(HALT, null);
        assertThat(table.seated(HALT, NOW)).isTrue();
        assertThat(table.takesPart(HALT, NOW)).isFalse();
    }

    @Test
    void who_comes_back_sits_again() {
        var table = aTable().unseat(HALT, NOW.minusSeconds(60)).seat(seatOf(HALT));
        assertThat(table.takesPart(HALT, NOW)).isTrue();
    }

    @Test
    void a_seat_that_was_to_end_sooner_still_ends_then() {
        var until = NOW.minusSeconds(60);
        var guest = new Seat(SAVE, "YOUTH_PROTECTION", true, NOW.minusSeconds(600), until);
        assertThat(aTable().seat(guest).unseat(SAVE, NOW).seats().getLast().until())
                .isEqualTo(until);
    }

    @Test
    void a_clock_that_was_set_back_keeps_nobody_from_the_table_and_brings_nobody_back() {
        var left = aTable().unseat(HALT, NOW);
        assertThat(left.takesPart(HALT, NOW.minus(Duration.ofDays(8)))).isFalse();
        assertThat(aTable().takesPart(HALT, NOW.minus(Duration.ofDays(8)))).isTrue();
    }

    @Test
    void while_a_new_director_has_not_accepted_nobody_directs() {
        assertThat(aTable().director()).isEqualTo(RVDK);
        assertThat(aTable().directedBy(null).director()).isNull();
    }

    @Test
    void only_its_own_persons_are_known() {
        assertThat(aTable().person(BINTA)).isPresent();
        assertThat(aTable().person(STRANGER)).isEmpty();
    }

    @Test
    void it_is_kept_as_it_is() {
        var table = aTable().exclude(SAVE, "somebody");
        var json = Json.mapper().writeValueAsString(table);
        assertThat(Json.mapper().readValue(json, CaseTable.class)).isEqualTo(table);
    }
}
