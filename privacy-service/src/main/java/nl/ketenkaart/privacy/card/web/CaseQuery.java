package nl.ketenkaart.privacy.card.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.card.ListCases.Attention;
import nl.ketenkaart.privacy.card.ListCases.Filter;
import nl.ketenkaart.privacy.card.ListCases.Range;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the list of cases; a faulty question is refused with all its faults.
 *
 * @param context for which a cursor of this query is good: organisation and filters
 */
record CaseQuery(Range range, String context) {
    private static final String PURPOSE = "Processing-Purpose";
    private static final int LIMIT = 20;
    private static final int MOST = 100;

    static CaseQuery of(Lookup lookup, Cursors cursors) {
        var faults = new ArrayList<Fault>();
        if (!Purpose.OVERVIEW.name().equals(lookup.header(PURPOSE).orElse(null))) {
            faults.add(new Fault("header:" + PURPOSE, "must be OVERVIEW for the list of cases"));
        }
        var reading = new Reading(lookup.query(), faults);
        var filter = new Filter(
                reading.optional("phase", Phase::valueOf),
                reading.optional("directedBy", OrganisationId::new),
                reading.optional("attention", Attention::valueOf));
        var context = String.join("|", "cases", lookup.caller().organisation().value(), filter.toString());
        var after = reading.optional(
                "cursor", cursor -> cursors.open(context, cursor).orElseThrow());
        var limit = reading.optional("limit", CaseQuery::limit);
        if (!faults.isEmpty()) {
            throw ProblemException.faults(faults);
        }
        return new CaseQuery(new Range(filter, after == null ? "" : after, limit == null ? LIMIT : limit), context);
    }

    /** Why the caller looks; there is no looking without. */
    static Purpose purpose(Lookup lookup) {
        return lookup.header(PURPOSE)
                .flatMap(Purpose::named)
                .orElseThrow(() -> ProblemException.fault("header:" + PURPOSE, purposes()));
    }

    private static String purposes() {
        return "is missing or unknown: one of " + List.of(Purpose.values());
    }

    private static int limit(String text) {
        var limit = Integer.parseInt(text);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException();
        }
        return limit;
    }

    private record Reading(Map<String, String> query, List<Fault> faults) {

        <T> @Nullable T optional(String name, Function<String, T> read) {
            var text = query.get(name);
            try {
                return text == null ? null : read.apply(text);
            } catch (IllegalArgumentException | NoSuchElementException e) {
                faults.add(new Fault("query:" + name, "is not a value that can be asked for here"));
                return null;
            }
        }
    }
}
