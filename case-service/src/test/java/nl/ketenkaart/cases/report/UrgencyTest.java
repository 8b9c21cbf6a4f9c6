package nl.ketenkaart.cases.report;

import static nl.ketenkaart.cases.report.Urgency.AMBER;
import static nl.ketenkaart.cases.report.Urgency.GREEN;
import static nl.ketenkaart.cases.report.Urgency.RED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when Liesbeth must have triaged what Noor raised; moments in UTC, days in the Netherlands. */
class UrgencyTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00Z, 2026-11-23T23:00:00Z",
        "2026-07-06T09:00:00Z, 2026-07-06T22:00:00Z",
        "2026-11-23T20:59:59Z, 2026-11-23T23:00:00Z",
        "2026-11-23T21:00:00Z, 2026-11-23T23:00:00Z",
    })
    void red_is_for_today(Instant raised, Instant actBy) {
        assertThat(RED.actBy(raised)).isEqualTo(actBy);
    }

    @Test
    void red_in_the_last_two_hours_of_the_day_leaves_two_hours() {
        assertThat(RED.actBy(Instant.parse("2026-11-23T22:59:59Z"))).isEqualTo("2026-11-24T00:59:59Z");
    }

    @Test
    void red_on_the_days_on_which_the_clock_changes_ends_when_they_end() {
        assertThat(RED.actBy(Instant.parse("2027-03-28T00:30:00Z"))).isEqualTo("2027-03-28T22:00:00Z");
        assertThat(RED.actBy(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("2026-10-25T23:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "monday,    2026-11-23T09:00:00Z, 2026-11-24T23:00:00Z",
        "tuesday,   2026-11-24T09:00:00Z, 2026-11-27T23:00:00Z",
        "thursday,  2026-11-26T22:59:59Z, 2026-11-27T23:00:00Z",
        "friday,    2026-11-26T23:00:00Z, 2026-12-01T23:00:00Z",
        "saturday,  2026-10-24T09:00:00Z, 2026-10-27T23:00:00Z",
        "in spring, 2027-03-27T09:00:00Z, 2027-03-30T22:00:00Z",
    })
    void amber_is_for_the_next_day_on_which_the_table_meets(String day, Instant raised, Instant actBy) {
        assertThat(AMBER.actBy(raised)).as(day).isEqualTo(actBy);
    }

    @Test
    void green_is_for_seven_days_also_when_the_clock_changes_in_them() {
        assertThat(GREEN.actBy(Instant.parse("2026-11-23T09:00:00Z"))).isEqualTo("2026-11-30T23:00:00Z");
        assertThat(GREEN.actBy(Instant.parse("2026-10-20T09:00:00Z"))).isEqualTo("2026-10-27T23:00:00Z");
        assertThat(GREEN.actBy(Instant.parse("2027-03-24T09:00:00Z"))).isEqualTo("2027-03-31T22:00:00Z");
    }

    @Test
    void what_is_more_urgent_is_never_due_later() {
        for (var hour = 0; hour < 24 * 14; hour++) {
            var raised = Instant.parse("2026-10-19T00:00:00Z").plusSeconds(3600L * hour);
            assertThat(RED.actBy(raised)).isAfter(raised).isBefore(AMBER.actBy(raised));
            assertThat(AMBER.actBy(raised)).isBefore(GREEN.actBy(raised));
        }
    }
}
