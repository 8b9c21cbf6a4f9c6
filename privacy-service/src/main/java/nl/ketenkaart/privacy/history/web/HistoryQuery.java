package nl.ketenkaart.privacy.history.web;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.history.LookAtHistory.Range;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/** What is asked of a history; a faulty question is refused with all its faults. */
record HistoryQuery(Purpose purpose, Range range) {
    private static final String PURPOSE = "Processing-Purpose";
    private static final int LIMIT = 20;
    private static final int MOST = 100;

    static HistoryQuery of(Lookup lookup, Tokens tokens) {
        var faults = new ArrayList<Fault>();
        var purpose = lookup.header(PURPOSE).flatMap(Purpose::named).orElse(null);
        if (purpose == null) {
            faults.add(new Fault("header:" + PURPOSE, "is missing or unknown: one of " + List.of(Purpose.values())));
        }
        var before = before(lookup, tokens, faults);
        var limit = limit(lookup, faults);
        if (purpose == null || !faults.isEmpty()) {
            throw ProblemException.faults(faults);
        }
        return new HistoryQuery(purpose, new Range(before, limit));
    }

    private static long before(Lookup lookup, Tokens tokens, List<Fault> faults) {
        var cursor = lookup.query().get("cursor");
        try {
            return cursor == null
                    ? Long.MAX_VALUE
                    : Long.parseLong(tokens.open(contextOf(lookup), cursor).orElseThrow());
        } catch (NoSuchElementException | NumberFormatException e) {
            faults.add(new Fault("query:cursor", "was not given out for this question"));
            return 0;
        }
    }

    private static int limit(Lookup lookup, List<Fault> faults) {
        var text = lookup.query().get("limit");
        var limit = text == null ? LIMIT : number(text);
        if (limit < 1 || limit > MOST) {
            faults.add(new Fault("query:limit", "is no number from 1 to " + MOST));
        }
        return limit;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The cursor of the next page; null: there is none. */
    static @Nullable String next(Lookup lookup, Tokens tokens, @Nullable Long revision) {
        return revision == null ? null : tokens.seal(contextOf(lookup), Long.toString(revision));
    }

    private static String contextOf(Lookup lookup) {
        return lookup.path() + "|" + lookup.caller().organisation();
    }
}
