package nl.ketenkaart.privacy.intake;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Content.Report;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Part.Label;
import nl.ketenkaart.privacy.casefile.Shell.ConsentLabel;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.needtoknow.Item.Audience;
import nl.ketenkaart.privacy.terms.Category;
import org.jspecify.annotations.Nullable;

/** Follow-ups, which organisations owe; and consents, which let something be shown or no longer. */
public final class DutyEvents {
    /** Its owner's alone: that somebody is asked is between the two and the director; who is told, or comes, the card says otherwise. */
    private static final Set<String> OF_ITS_OWNER = Set.of("ANSWER_REQUEST", "INFORM_PERSON", "ATTEND_SESSION");

    private DutyEvents() {}

    /** Opened by the platform after a decision: whoever owes it is told, nobody did it. */
    public record FollowUpOpened(
            UUID followUpId,
            UUID caseId,
            OrganisationId organisation,
            String what,
            UUID concerning,
            LocalDate due,
            Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var label = new Label(item(), Kind.FOLLOW_UP, at);
            return file.with(Part.of(label, new Content.FollowUp(what, concerning, due, null)));
        }

        private Item item() {
            var item = Item.open(followUpId, organisation, Category.LEGAL);
            return OF_ITS_OWNER.contains(what) ? item.meantFor(Audience.of(Set.of(organisation))) : item;
        }

        @Override
        public UUID thing() {
            return followUpId;
        }

        @Override
        public @Nullable OrganisationId by(OrganisationId contributor) {
            return null;
        }
    }

    public record FollowUpReported(
            UUID followUpId,
            UUID caseId,
            OrganisationId organisation,
            String outcome,
            LocalDate on,
            @Nullable String evidence)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return file.change(followUpId, this::reported);
        }

        private Part reported(Part part) {
            return part.content().open() instanceof Content.FollowUp duty
                    ? Part.of(
                            part.label(),
                            new Content.FollowUp(
                                    duty.what(), duty.concerning(), duty.due(), new Report(outcome, on, evidence)))
                    : part;
        }

        @Override
        public UUID thing() {
            return followUpId;
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    public record ConsentGiven(
            UUID consentId,
            UUID caseId,
            UUID personId,
            Set<String> categories,
            Set<OrganisationId> organisations,
            OrganisationId organisation)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var known = categories.stream().map(Category::named).collect(toSet());
            var label = new ConsentLabel(personId, known, organisations, false);
            return file.with(file.shell().consent(consentId, label));
        }

        @Override
        public UUID thing() {
            return consentId;
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    public record ConsentWithdrawn(UUID consentId, UUID caseId) implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var given = file.shell().consents().get(consentId);
            if (given == null) {
                return file;
            }
            var withdrawn = new ConsentLabel(given.person(), given.categories(), given.organisations(), true);
            return file.with(file.shell().consent(consentId, withdrawn));
        }

        @Override
        public UUID thing() {
            return consentId;
        }
    }
}
