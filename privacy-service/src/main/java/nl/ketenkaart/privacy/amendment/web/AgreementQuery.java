package nl.ketenkaart.privacy.amendment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.amendment.ReadAgreements.Range;
import org.jspecify.annotations.Nullable;

/** Which versions are asked for; a faulty question is refused with all its faults. */
final class AgreementQuery {
    private static final int LIMIT = 20;
    private static final int MOST = 100;

    private AgreementQuery() {}

    static Range of(Lookup lookup, Tokens tokens) {
        var faults = new ArrayList<Fault>();
        var range = new Range(before(lookup, tokens, faults), limit(lookup, faults));
        if (!faults.isEmpty()) {
            throw ProblemException.faults(faults);
        }
        return range;
    }

    private static int before(Lookup lookup, Tokens tokens, List<Fault> faults) {
        var cursor = lookup.query().get("cursor");
        try {
            return cursor == null
                    ? Integer.MAX_VALUE
                    : Integer.parseInt(tokens.open(contextOf(lookup), cursor).orElseThrow());
        } catch (NoSuchElementException | NumberFormatException e) {
            faults.add(new Fault("query:cursor", "was not given out for this question"));
            return 0;
        }
    }

    private static int limit(Lookup lookup, List<Fault> faults) {
        var text = lookup.query().getOrDefault("limit", Integer.toString(LIMIT));
        if (text.matches("[1-9][0-9]?|" + MOST)) {
            return Integer.parseInt(text);
        }
        faults.add(new Fault("query:limit", "is no number from 1 to " + MOST));
        return LIMIT;
    }

    /** The cursor of the next page; null: there is none. */
    static @Nullable String next(Lookup lookup, Tokens tokens, @Nullable Integer version) {
        return version == null ? null : tokens.seal(contextOf(lookup), Integer.toString(version));
    }

    private static String contextOf(Lookup lookup) {
        return lookup.path() + "|" + lookup.caller().organisation();
    }
}
