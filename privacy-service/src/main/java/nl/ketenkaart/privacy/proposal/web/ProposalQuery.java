package nl.ketenkaart.privacy.proposal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.proposal.ProposeSlots.Days;
import org.springframework.stereotype.Component;

/** Between which days is asked: four weeks from today without any. */
@Component
final class ProposalQuery {
    private static final int USUAL = 27;
    private static final int MOST = 92;
    /** A year with more digits, as ISO 8601 has them too, lies where days can no longer be added. */
    private static final DateTimeFormatter FOUR_DIGITS = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final Clock clock;

    ProposalQuery(Clock clock) {
        this.clock = clock;
    }

    Days days(Lookup lookup) {
        var from = day(lookup, "from", LocalDate.ofInstant(clock.instant(), Days.HERE));
        var to = day(lookup, "to", from.plusDays(USUAL));
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST))) {
            throw ProblemException.fault(
                    "query:to", "must not be before from, nor more than " + MOST + " days after it");
        }
        return new Days(from, to);
    }

    private static LocalDate day(Lookup lookup, String name, LocalDate otherwise) {
        var text = lookup.query().get(name);
        try {
            return text == null ? otherwise : LocalDate.parse(text, FOUR_DIGITS);
        } catch (DateTimeParseException e) {
            throw ProblemException.fault("query:" + name, "must be a day such as 2026-11-24");
        }
    }
}
