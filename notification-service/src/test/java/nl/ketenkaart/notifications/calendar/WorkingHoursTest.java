package nl.ketenkaart.notifications.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {
    private final WorkingHours hours = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    @Test
    void a_day_that_ends_before_it_begins_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingHours(LocalTime.of(17, 0), LocalTime.of(9, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14", "2026-05-25",
                "2026-12-25", "2026-12-26", "2027-03-26", "2027-03-29", "2027-05-06", "2027-05-17", "2025-04-26",
                "2031-04-26", "2024-04-01"
            })
    void nobody_works_on_a_holiday(LocalDate day) {
        assertThat(WorkingHours.isWorkday(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-02", "2026-05-15", "2026-12-24", "2026-12-31", "2032-04-28", "2026-04-28"})
    void a_day_beside_a_holiday_is_a_working_day(LocalDate day) {
        assertThat(WorkingHours.isWorkday(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1818-03-22,1818",
        "1943-04-25,1943",
        "2000-04-23,2000",
        "2019-04-21,2019",
        "2024-03-31,2024",
        "2026-04-05,2026",
        "2038-04-25,2038",
        "2049-04-18,2049",
        "2076-04-19,2076"
    })
    void easter_is_when_it_was_and_will_be(LocalDate easter, int year) {
        assertThat(Holidays.easter(year)).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({
        // Friday 25 December is Christmas, as is Saturday: from Thursday's closing to Monday's opening
        "2026-12-24T16:00:00Z, 2026-12-28T08:00:00Z",
        "2026-11-23T02:00:00Z, 2026-11-23T08:00:00Z",
        "2026-11-23T15:59:59Z, 2026-11-23T15:59:59Z",
        "2026-11-23T16:00:00Z, 2026-11-24T08:00:00Z",
        // the night in which the clock goes forward, 28 March 2027, is Easter: Good Friday to Tuesday, now in summer
        // time
        "2027-03-25T17:00:00Z, 2027-03-30T07:00:00Z",
        // and back, 31 October 2027
        "2027-10-29T15:00:00Z, 2027-11-01T08:00:00Z"
    })
    void outside_working_hours_it_is_the_next_opening(Instant instant, Instant opening) {
        assertThat(hours.notBefore(instant)).isEqualTo(opening);
        assertThat(hours.isOpen(hours.notBefore(instant))).isTrue();
    }

    @Test
    void working_days_are_counted_over_holidays_and_weekends() {
        assertThat(WorkingHours.workdayBefore(LocalDate.parse("2027-03-30"))).isEqualTo("2027-03-25");
        assertThat(WorkingHours.workdaysAfter(LocalDate.parse("2026-12-24"), 2)).isEqualTo("2026-12-29");
    }

    @Test
    void a_day_in_which_the_clock_is_put_forward_or_back_begins_at_its_own_midnight() {
        assertThat(WorkingHours.startOf(LocalDate.parse("2027-03-29"))).isEqualTo("2027-03-28T22:00:00Z");
        assertThat(WorkingHours.startOf(LocalDate.parse("2027-11-01"))).isEqualTo("2027-10-31T23:00:00Z");
    }
}
