package nl.ketenkaart.privacy.difference;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants and quoted words in sentences. */
final class Words {
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm zzz", Locale.ENGLISH).withZone(HERE);
    private static final DateTimeFormatter EXACTLY = new DateTimeFormatterBuilder()
            .appendPattern("d MMMM uuuu HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern(" zzz")
            .toFormatter(Locale.ENGLISH)
            .withZone(HERE);

    private Words() {}

    /** As the clock on the wall in the Netherlands says, with summer or winter time, which tells the two hours in October apart. */
    static String of(Instant instant) {
        var whole = instant.getNano() == 0 && instant.getEpochSecond() % 60 == 0;
        return (whole ? TO_THE_MINUTE : EXACTLY).format(instant);
    }

    static String when(@Nullable Instant from) {
        return from == null ? "As soon as it is agreed" : "From " + of(from);
    }

    /** What somebody wrote, on one line: so that nobody writes a sentence that we did not. */
    static String said(String text) {
        return "\"" + text.replaceAll("[\\p{Cntrl}\\p{Z}\\p{Cf}]+", " ").strip().replace('"', '\'') + "\"";
    }
}
