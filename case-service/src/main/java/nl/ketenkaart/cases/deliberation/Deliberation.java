package nl.ketenkaart.cases.deliberation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * All that the table came to in a case, in the order in which it did.
 *
 * @param decisions the last one counts; the earlier ones were revised, or the case was opened again after them
 */
public record Deliberation(List<Concern> concerns, List<Interpretation> interpretations, List<Decision> decisions) {
    public Deliberation {
        concerns = List.copyOf(concerns);
        interpretations = List.copyOf(interpretations);
        decisions = List.copyOf(decisions);
    }

    public static Deliberation startingFrom(Concern first) {
        return new Deliberation(List.of(first), List.of(), List.of());
    }

    public boolean knows(ConcernId id) {
        return concerns.stream().anyMatch(concern -> concern.concernId().equals(id));
    }

    public boolean knows(DecisionId id) {
        return find(id).isPresent();
    }

    public Optional<Decision> find(DecisionId id) {
        return decisions.stream()
                .filter(decision -> decision.decisionId().equals(id))
                .findFirst();
    }

    /** The decision that counts; empty as long as there is none. */
    public Optional<Decision> decision() {
        return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.getLast());
    }

    /** Those of whom the last picture does not say how safe they are; all of them while there is none. */
    public Stream<PersonId> notKnownSafe(Stream<PersonId> people) {
        return interpretations.isEmpty()
                ? people
                : interpretations.getLast().picture().leavesOut(people);
    }

    /** Those whose last word is a concern. */
    public Stream<OrganisationId> concerned() {
        var last = new LinkedHashMap<OrganisationId, Concern>();
        concerns.forEach(concern -> last.put(concern.organisation(), concern));
        return last.values().stream()
                .filter(concern -> concern.words().level() > 0)
                .map(Concern::organisation);
    }

    public Optional<Interpretation> find(InterpretationId id) {
        return interpretations.stream()
                .filter(interpretation -> interpretation.interpretationId().equals(id))
                .findFirst();
    }

    public int nextVersion() {
        return interpretations.size() + 1;
    }

    public Deliberation with(Concern concern) {
        return new Deliberation(joined(concerns, concern), interpretations, decisions);
    }

    public Deliberation with(Interpretation interpretation) {
        return new Deliberation(concerns, joined(interpretations, interpretation), decisions);
    }

    public Deliberation with(InterpretationId dissentedFrom, Dissent dissent) {
        var all = interpretations.stream()
                .map(i -> i.interpretationId().equals(dissentedFrom) ? i.with(dissent) : i)
                .toList();
        return new Deliberation(concerns, all, decisions);
    }

    public Deliberation with(Decision taken) {
        return new Deliberation(concerns, interpretations, joined(decisions, taken));
    }

    private static <T> List<T> joined(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
