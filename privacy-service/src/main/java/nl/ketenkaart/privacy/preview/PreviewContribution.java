package nl.ketenkaart.privacy.preview;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.agreement.SharingAgreements;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Tells who may contribute what would become of a contribution: the proposal is put into a copy of the file as if it were
 * made, each organisation's look at that is decided as any look is, and the copy is thrown away. Refuses whatever
 * context-service would refuse.
 */
public final class PreviewContribution {
    private static final Set<Phase> PHASES = EnumSet.of(Phase.DEEPENING, Phase.DECIDED, Phase.FOLLOW_UP);
    private final OpenCase opening;
    private final SharingAgreements agreements;
    private final Clock clock;

    public PreviewContribution(OpenCase opening, SharingAgreements agreements, Clock clock) {
        this.opening = opening;
        this.agreements = agreements;
        this.clock = clock;
    }

    public record Asked(Caller caller, CaseId caseId, Proposal proposal) {}

    public sealed interface Answer {
        record Shown(Preview preview) implements Answer {}

        record Refused(Refusal refusal) implements Answer {}
    }

    /** All that is wrong with the proposal, for whoever may contribute to the case. */
    public List<Fault> faults(Asked asked) {
        var at = clock.instant();
        return find(asked)
                .filter(file -> mayContribute(asked.caller()))
                .map(file -> faults(asked, file, at))
                .orElse(List.of());
    }

    private static List<Fault> faults(Asked asked, CaseFile file, Instant at) {
        return ProposalFaults.of(asked.proposal(), file, asked.caller().organisation(), at);
    }

    public Answer handle(Asked asked) {
        var at = clock.instant();
        var file = find(asked);
        if (file.isEmpty()) {
            return new Answer.Refused(Refusal.notThere());
        }
        return refusal(asked, file.get(), at)
                .<Answer>map(Answer.Refused::new)
                .orElseGet(() -> new Answer.Shown(preview(asked, file.get(), at)));
    }

    private Optional<CaseFile> find(Asked asked) {
        return opening.peek(asked.caseId(), asked.caller(), Purpose.OVERVIEW);
    }

    private static boolean mayContribute(Caller caller) {
        return caller.hasAnyOf("professional", "chair");
    }

    private static Optional<Refusal> refusal(Asked asked, CaseFile file, Instant at) {
        if (!mayContribute(asked.caller())) {
            return Optional.of(Refusal.forbidden("A professional or the chair does this."));
        }
        var faults = faults(asked, file, at);
        if (!faults.isEmpty()) {
            return Optional.of(Refusal.invalid(faults));
        }
        var phase = file.shell().phase();
        return PHASES.contains(phase)
                ? Optional.empty()
                : Optional.of(Refusal.conflict(
                        "The case is %s; this is done in a case that is %s.".formatted(phase, names(PHASES))));
    }

    private static String names(Set<Phase> phases) {
        return phases.stream().map(Enum::name).collect(Collectors.joining(" or "));
    }

    private Preview preview(Asked asked, CaseFile file, Instant at) {
        var id = UUID.randomUUID();
        var owner = asked.caller().organisation();
        var made = asked.proposal().made(id, file.caseId(), owner, at);
        var world = new World(agreements.inForce(at), file.asAnybodyMayKnow(at), id, at);
        return world.with(made::applyTo).preview();
    }
}
