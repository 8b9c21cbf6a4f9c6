package nl.ketenkaart.privacy.notice;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.privacy.casefile.Cause;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.notice.Comparison.Files;

/**
 * What organisations did after an event of the case and what yet came before it, for topics come in any order: it could be told to
 * nobody then, since nobody saw it on a card. It is told once the event lets it be seen, as it would have been in the order in which
 * it happened, also to who caused the event.
 */
record CameEarly(Files files, Cause cause) {
    private static final Map<Kind, String> NEWS = Map.of(
            Kind.CONTRIBUTION, "contribution-recorded",
            Kind.DOCUMENT, "document-added",
            Kind.REQUEST, "information-requested",
            Kind.ANSWER, "information-request-answered");

    /** What of it one organisation sees now and did not see before; of several that may not be named, one for all of a kind. */
    Collection<CardChanged> toldTo(Comparison one) {
        return one.mayBeTold()
                ? early().filter(part -> !part.owner().equals(one.organisation()) && one.gains(part.id()))
                        .map(part -> news(part, one))
                        .collect(toMap(CardChanged::part, identity(), (first, later) -> first, LinkedHashMap::new))
                        .values()
                : List.of();
    }

    private Stream<Part> early() {
        var caseId = files.after().caseId();
        return cause.place().aggregate().equals(caseId)
                ? files.after().parts().values().stream()
                        .filter(part -> NEWS.containsKey(part.label().kind()))
                        .filter(part -> !part.label().recordedAt().isBefore(cause.at()))
                : Stream.empty();
    }

    private CardChanged news(Part part, Comparison one) {
        var caseId = files.after().caseId();
        var thing = thing(part);
        return new CardChanged(
                caseId,
                one.organisation(),
                Objects.requireNonNull(NEWS.get(part.label().kind())),
                one.names(thing) ? thing : caseId,
                cause.event(),
                part.label().recordedAt());
    }

    private static UUID thing(Part part) {
        return part.label().kind() == Kind.ANSWER
                ? Objects.requireNonNull(part.label().of())
                : part.id();
    }
}
