package nl.ketenkaart.privacy.intake;

import java.time.Instant;
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

/**
 * What triage came to. Its answer goes back to who raised the case and is kept as that organisation's own: it reads the reason
 * on the card of a case that is deepened, and among its own records when the case was declined and nobody else sees anything
 * of it any more. Of a case that goes on, the others read it as the status of the case. Source: evaluation, feedback to who
 * brings a case.
 */
public final class TriageEvents {
    private TriageEvents() {}

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

    private static Part feedback(CaseFile file, Content.Triage content, Instant at) {
        var raiser = Optional.ofNullable(file.shell().raised()).map(Raised::by).orElse(content.by());
        var id = Part.idOf(file.caseId(), "triage");
        return Part.of(new Label(Item.open(id, raiser, Category.LEGAL), Kind.TRIAGE, at), content);
    }
}
