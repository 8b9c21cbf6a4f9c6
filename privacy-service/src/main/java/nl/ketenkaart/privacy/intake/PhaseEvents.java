package nl.ketenkaart.privacy.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Part.Label;
import nl.ketenkaart.privacy.casefile.Shell.Raised;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.Phase;
import org.jspecify.annotations.Nullable;

/**
 * How a case is accepted or declined, ends, and begins again. What triage came to goes back to who raised the case and is kept
 * as that organisation's own: it reads the reason on the card of a case that is deepened, and among its own records when the
 * case was declined and nobody else sees anything of it any more. Of a case that goes on, the others read it as the status of
 * the case. Source: evaluation, feedback to who brings a case.
 */
public final class PhaseEvents {
    private PhaseEvents() {}

    public record CaseAccepted(UUID caseId, OrganisationId organisation, String reason, Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var part = feedback(file, new Content.Triage("ACCEPTED", reason, organisation), at);
            return file.with(file.shell().in(Phase.DEEPENING)).with(part);
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    public record CaseDeclined(UUID caseId, OrganisationId organisation, String reason, Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var part = feedback(file, new Content.Triage("DECLINED", reason, organisation), at);
            return file.with(file.shell().in(Phase.DECLINED)).with(part);
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    /** Why it ended is the status of the case, LEGAL; what somebody still worries about is a concern, SAFETY. */
    public record CaseClosed(
            UUID caseId,
            UUID closureId,
            OrganisationId organisation,
            String reason,
            @Nullable String remainingConcern,
            @Nullable String handedOverTo,
            Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var parts = new ArrayList<Part>();
            var legal = Item.open(closureId, organisation, Category.LEGAL);
            parts.add(Part.of(new Label(legal, Kind.CLOSURE, at), new Content.Closure(reason, handedOverTo)));
            if (remainingConcern != null) {
                var id = Part.idOf(closureId, Kind.REMAINING_CONCERN.name());
                var safety = Item.open(id, organisation, Category.SAFETY);
                parts.add(Part.of(
                        new Label(safety, Kind.REMAINING_CONCERN, at).within(closureId),
                        new Content.RemainingConcern(remainingConcern)));
            }
            var phase = handedOverTo == null ? Phase.CLOSED : Phase.HANDED_OVER;
            return file.with(file.shell().in(phase)).with(parts);
        }

        @Override
        public UUID thing() {
            return closureId;
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    public record CaseReopened(UUID caseId, UUID reopeningId, OrganisationId organisation, String reason, Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var legal = Item.open(reopeningId, organisation, Category.LEGAL);
            return file.with(file.shell().in(Phase.DEEPENING))
                    .with(Part.of(new Label(legal, Kind.REOPENING, at), new Content.Reopening(reason)));
        }

        @Override
        public UUID thing() {
            return reopeningId;
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    /** Something that was decided stands still: who sets agendas finds the case, and nobody is shown what it is. */
    public record CaseProposed(UUID caseId, Instant at) implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return file.with(file.shell().proposed(at));
        }

        @Override
        public @Nullable OrganisationId by(OrganisationId contributor) {
            return null;
        }
    }

    private static Part feedback(CaseFile file, Content.Triage content, Instant at) {
        var raiser = Optional.ofNullable(file.shell().raised()).map(Raised::by).orElse(content.by());
        var id = Part.idOf(file.caseId(), "triage");
        return Part.of(new Label(Item.open(id, raiser, Category.LEGAL), Kind.TRIAGE, at), content);
    }
}
