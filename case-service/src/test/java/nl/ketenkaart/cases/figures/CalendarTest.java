package nl.ketenkaart.cases.figures;

import static nl.ketenkaart.cases.figures.TrackFixture.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
    private static final Calendar QUARTERS = new Calendar(day("01-01"), 3);

    @Test
    void periods_are_whole_months_from_the_first_of_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Calendar(day("01-02"), 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Calendar(day("01-01"), 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 12})
    void every_day_from_the_first_on_is_in_exactly_one_period(int months) {
        var calendar = new Calendar(day("01-01"), months);
        var all = calendar.within(LocalDate.MIN, LocalDate.MAX, LocalDate.parse("2039-06-01"));
        day("01-01").datesUntil(all.getLast().to().plusDays(1)).forEach(each -> {
            assertThat(all).filteredOn(period -> period.has(each)).hasSize(1);
            assertThat(calendar.of(each).orElseThrow().has(each)).isTrue();
        });
        assertThat(calendar.of(day("01-01").minusDays(1))).isEmpty();
    }

    @Test
    void only_whole_periods_that_have_ended_are_within() {
        assertThat(QUARTERS.within(day("01-02"), day("09-29"), day("12-01")))
                .containsExactly(new Period(day("04-01"), day("06-30")));
        assertThat(QUARTERS.within(day("04-01"), day("06-30"), day("06-30"))).isEmpty();
        assertThat(QUARTERS.within(day("04-01"), day("06-30"), day("07-01"))).hasSize(1);
        assertThat(QUARTERS.within(day("07-01"), day("06-30"), day("12-01"))).isEmpty();
    }

    @Test
    void the_books_close_a_fortnight_after_the_last_day() {
        assertThat(new Period(day("07-01"), day("09-30")).closesAt()).isEqualTo("2026-10-14T22:00:00Z");
    }
}
