package nl.ketenkaart.notifications.delivery.http;

import static nl.ketenkaart.notifications.Cast.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The moment is 23 November 2026, 13:45 UTC, a Monday. */
class RetryAfterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "-1",
                "+5",
                "1.5",
                "1e3",
                "0x10",
                "1000000000",
                "99999999999999999999999",
                "２",
                "2026-11-23T14:00:00Z",
                "Mon, 23 Nov 2026",
                "Mon, 99 Nov 2026 14:00:00 GMT",
                "Sat, 1 Jan 10000 00:00:00 GMT",
                "2 Nov 544200400 0:0 GMT"
            })
    void what_cannot_be_read_asks_for_nothing(String text) {
        assertThat(RetryAfter.of(text, NOW)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "120, 120", "' 7 ', 7", "007, 7", "999999999, 999999999"})
    void seconds_are_seconds(String text, long seconds) {
        assertThat(RetryAfter.of(text, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mon, 23 Nov 2026 14:00:00 GMT", "Monday, 23-Nov-26 14:00:00 GMT", "Mon Nov 23 14:00:00 2026"})
    void a_date_in_each_of_the_forms_of_http_is_waited_for(String text) {
        assertThat(RetryAfter.of(text, NOW)).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mon, 23 Nov 2026 13:45:00 GMT", "Mon, 23 Nov 2026 13:44:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT"
            })
    void a_date_that_has_come_or_gone_by_asks_for_nothing(String text) {
        assertThat(RetryAfter.of(text, NOW)).isZero();
    }

    @Test
    void a_day_of_one_digit_may_have_a_blank_before_it() {
        assertThat(RetryAfter.of("Tue Dec  1 13:45:00 2026", NOW)).isEqualTo(Duration.ofDays(8));
        assertThat(RetryAfter.of("Tue, 1 Dec 2026 13:45:00 GMT", NOW)).isEqualTo(Duration.ofDays(8));
    }

    @Test
    void a_date_at_the_end_of_time_can_be_read() {
        assertThat(RetryAfter.of("Fri, 31 Dec 9999 23:59:59 GMT", NOW)).isGreaterThan(Duration.ofDays(365_000));
    }
}
