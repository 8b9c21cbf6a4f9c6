package nl.ketenkaart.privacy.oversight.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.oversight.BrokenGlassPage.State;
import nl.ketenkaart.privacy.oversight.LookAtBrokenGlass.Range;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/** What is asked of the list of broken glass; a faulty question is refused with all its faults. */
record BrokenGlassQuery(Purpose purpose, Range range) {
    private static final String PURPOSE = "Processing-Purpose";
    private static final int LIMIT = 20;
    private static final int MOST = 100;

    static BrokenGlassQuery of(Lookup lookup, Tokens tokens) {
        var faults = new ArrayList<Fault>();
        var purpose = lookup.header(PURPOSE).flatMap(Purpose::named).orElse(null);
        if (purpose == null) {
            faults.add(new Fault("header:" + PURPOSE, "is missing or unknown: one of " + List.of(Purpose.values())));
        }
        var range = new Range(state(lookup, faults), after(lookup, tokens, faults), limit(lookup, faults));
        if (purpose == null || !faults.isEmpty()) {
            throw ProblemException.faults(faults);
        }
        return new BrokenGlassQuery(purpose, range);
    }

    private static @Nullable State state(Lookup lookup, List<Fault> faults) {
        var text = lookup.query().get("state");
        var known = Arrays.stream(State.values())
                .filter(state -> state.name().equals(text))
                .findFirst();
        if (text != null && known.isEmpty()) {
            faults.add(new Fault("query:state", "is none of " + List.of(State.values())));
        }
        return known.orElse(null);
    }

    private static String after(Lookup lookup, Tokens tokens, List<Fault> faults) {
        var cursor = lookup.query().get("cursor");
        var place = cursor == null ? "" : tokens.open(contextOf(lookup), cursor).orElse(null);
        if (place == null) {
            faults.add(new Fault("query:cursor", "was not given out for this question"));
        }
        return place == null ? "" : place;
    }

    private static int limit(Lookup lookup, List<Fault> faults) {
        var text = lookup.query().getOrDefault("limit", Integer.toString(LIMIT));
        var limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MOST) {
            faults.add(new Fault("query:limit", "is no number from 1 to " + MOST));
        }
        return limit;
    }

    /** The cursor of the next page; null: there is none. */
    static @Nullable String next(Lookup lookup, Tokens tokens, @Nullable String place) {
        return place == null ? null : tokens.seal(contextOf(lookup), place);
    }

    private static String contextOf(Lookup lookup) {
        return lookup.path() + "|" + lookup.query().get("state") + "|"
                + lookup.caller().organisation();
    }
}
