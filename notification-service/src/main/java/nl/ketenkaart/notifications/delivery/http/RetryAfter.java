package nl.ketenkaart.notifications.delivery.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The header Retry-After, in seconds or as a date in any of the three forms that HTTP has (RFC 9110, 10.2.3 and 5.6.7). */
final class RetryAfter {
    /** A year has four digits there. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.RFC_1123_DATE_TIME,
            form("EEEE, dd-MMM-yy HH:mm:ss 'GMT'"),
            form("EEE MMM ppd HH:mm:ss yyyy"));

    private RetryAfter() {}

    /** Zero for what cannot be read and for a date gone by. */
    static Duration of(String text, Instant now) {
        var value = text.strip();
        if (value.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        return DATES.stream()
                .flatMap(form -> read(value, form))
                .findFirst()
                .filter(until -> until.isAfter(now))
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    }

    private static Stream<Instant> read(String value, DateTimeFormatter form) {
        try {
            return Optional.of(form.parse(value, Instant::from)).filter(date -> !date.isAfter(LAST)).stream();
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
