package nl.ketenkaart.privacy.intake;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Director;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Phase;
import org.jspecify.annotations.Nullable;

/** How far a case is, who sits at its table, who directs, who stays out. Deliberately without anybody's reasons. */
public final class TableEvents {
    private TableEvents() {}

    public record DirectorAppointed(UUID caseId, OrganisationId organisation, OrganisationId by) implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return file.with(file.shell().directedBy(new Director(organisation, false)));
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return by;
        }
    }

    public record DirectorAccepted(UUID caseId, OrganisationId organisation) implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return file.with(file.shell().directedBy(new Director(organisation, true)));
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    public record DirectorRefused(UUID caseId, OrganisationId organisation) implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return file.with(file.shell().directedBy(null));
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    public record OrganisationSeated(
            UUID caseId,
            OrganisationId organisation,
            String kind,
            boolean guest,
            Instant from,
            @Nullable Instant until,
            OrganisationId by)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var seat = new Seat(organisation, OrganisationKind.named(kind), guest, from, until);
            return file.with(file.shell().seat(seat));
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return by;
        }
    }

    public record OrganisationUnseated(UUID caseId, OrganisationId organisation, Instant until, OrganisationId by)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return file.with(file.shell().unseat(organisation, until));
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return by;
        }
    }

    public record ParticipantExcluded(
            UUID caseId,
            @Nullable OrganisationId organisation,
            @Nullable String person,
            OrganisationId by) implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return file.with(file.shell().excluding(organisation, person));
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return by;
        }
    }

    public record FollowUpBegan(UUID caseId) implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return file.with(file.shell().in(Phase.FOLLOW_UP));
        }

        @Override
        public @Nullable OrganisationId by(OrganisationId contributor) {
            return null;
        }
    }
}
