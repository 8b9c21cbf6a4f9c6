package nl.ketenkaart.privacy.holding.web;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.holding.LookAtParts.Range;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/** What is asked of the list of parts; a faulty question is refused with all its faults. */
final class PartQuery {
    private static final String PURPOSE = "Processing-Purpose";
    private static final int LIMIT = 20;
    private static final int MOST = 100;

    private PartQuery() {}

    static void mustSayWhy(Lookup lookup) {
        var faults = new ArrayList<Fault>();
        purpose(lookup, faults);
        refuse(faults);
    }

    static Range range(Lookup lookup, Tokens tokens) {
        var faults = new ArrayList<Fault>();
        purpose(lookup, faults);
        var cursor = lookup.query().get("cursor");
        var place = cursor == null ? "" : tokens.open(contextOf(lookup), cursor).orElse(null);
        if (place == null) {
            faults.add(new Fault("query:cursor", "was not given out for this question"));
        }
        var limit = limit(lookup, faults);
        refuse(faults);
        return new Range(place == null ? "" : place, limit);
    }

    private static void purpose(Lookup lookup, List<Fault> faults) {
        if (lookup.header(PURPOSE).flatMap(Purpose::named).isEmpty()) {
            faults.add(new Fault("header:" + PURPOSE, "is missing or unknown: one of " + List.of(Purpose.values())));
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

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.faults(faults);
        }
    }

    static @Nullable String next(Lookup lookup, Tokens tokens, @Nullable String place) {
        return place == null ? null : tokens.seal(contextOf(lookup), place);
    }

    private static String contextOf(Lookup lookup) {
        return lookup.path() + "|" + lookup.caller().organisation();
    }
}
