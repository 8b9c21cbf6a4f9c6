package nl.ketenkaart.privacy.session.web;

import java.util.List;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.card.LookIntoCase.Asked;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.session.LookAtSessions.Range;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked of sessions: for which purpose, from where on. */
@Component
final class SessionQuery {
    private static final String PURPOSE = "Processing-Purpose";
    private static final int LIMIT = 20;
    private static final int MOST = 100;
    private final Tokens tokens;

    SessionQuery(Tokens tokens) {
        this.tokens = tokens;
    }

    Asked asked(Lookup lookup) {
        var purpose = lookup.header(PURPOSE)
                .flatMap(Purpose::named)
                .orElseThrow(() -> ProblemException.fault(
                        "header:" + PURPOSE, "is missing or unknown: one of " + List.of(Purpose.values())));
        return asked(lookup, purpose);
    }

    /** Of who asks no more than which there are. */
    Asked overview(Lookup lookup) {
        return asked(lookup, Purpose.OVERVIEW);
    }

    private static Asked asked(Lookup lookup, Purpose purpose) {
        var trace = lookup.trace();
        return new Asked(lookup.caller(), purpose, new Flow(trace.traceId(), trace.spanId(), trace.parentSpanId()));
    }

    Range range(Lookup lookup) {
        var cursor = lookup.query().get("cursor");
        var after = cursor == null
                ? ""
                : tokens.open(context(lookup), cursor)
                        .orElseThrow(() ->
                                ProblemException.fault("query:cursor", "is not a value that can be asked for here"));
        return new Range(after, limit(lookup.query().get("limit")));
    }

    String cursor(Lookup lookup, String place) {
        return tokens.seal(context(lookup), place);
    }

    private static String context(Lookup lookup) {
        return "sessions|" + lookup.caller().organisation();
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return LIMIT;
        }
        if (!text.matches("[1-9][0-9]?|" + MOST)) {
            throw ProblemException.fault("query:limit", "must be a number from 1 to " + MOST);
        }
        return Integer.parseInt(text);
    }
}
