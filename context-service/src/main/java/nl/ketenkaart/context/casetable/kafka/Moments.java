package nl.ketenkaart.context.casetable.kafka;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Ends of seats are given as an instant or as a day; a day counts to its last moment in the Netherlands. */
final class Moments {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int DAY = "2026-11-23".length();

    private Moments() {}

    /**
     * @throws java.time.DateTimeException when it is neither
     */
    static @Nullable Instant end(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.length() == DAY
                ? LocalDate.parse(text).plusDays(1).atStartOfDay(ZONE).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
