package nl.ketenkaart.cases.deliberation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** All that the table came to in a case, in the order in which it did. */
public record Deliberation(
        List<Concern> concerns,
        List<Interpretation> interpretations,
        @Nullable Decision decision) {
    public Deliberation {
        concerns = List.copyOf(concerns);
        interpretations = List.copyOf(interpretations);
    }

    public static Deliberation startingFrom(Concern first) {
        return new Deliberation(List.of(first), List.of(), null);
    }

    public boolean knows(ConcernId id) {
        return concerns.stream().anyMatch(concern -> concern.concernId().equals(id));
    }

    public boolean knows(DecisionId id) {
        return decision != null && decision.decisionId().equals(id);
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
        return new Deliberation(joined(concerns, concern), interpretations, decision);
    }

    public Deliberation with(Interpretation interpretation) {
        return new Deliberation(concerns, joined(interpretations, interpretation), decision);
    }

    public Deliberation with(InterpretationId dissentedFrom, Dissent dissent) {
        var all = interpretations.stream()
                .map(i -> i.interpretationId().equals(dissentedFrom) ? i.with(dissent) : i)
                .toList();
        return new Deliberation(concerns, all, decision);
    }

    public Deliberation with(Decision taken) {
        return new Deliberation(concerns, interpretations, taken);
    }

    private static <T> List<T> joined(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
