package nl.ketenkaart.privacy.intake;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Part.Label;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Director;
import nl.ketenkaart.privacy.needtoknow.CaseTable.Seat;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.needtoknow.Item.Audience;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.OrganisationKind;
import nl.ketenkaart.privacy.terms.Phase;
import org.jspecify.annotations.Nullable;

/** How far a case is, who sits at its table, who directs, who stays out. Deliberately without anybody's reasons, but for what a hand-over leaves open. */
public final class TableEvents {
    private TableEvents() {}

    public record DirectorAppointed(
            UUID caseId,
            OrganisationId organisation,
            @Nullable OrganisationId deputy,
            OrganisationId by) implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return file.with(file.shell().directedBy(new Director(organisation, false, deputy)));
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return by;
        }
    }

    public record DirectorAccepted(UUID caseId, OrganisationId organisation) implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var appointed = file.shell().director();
            var deputy = appointed == null ? null : appointed.deputy();
            return file.with(file.shell().directedBy(new Director(organisation, true, deputy)));
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    public record DeputyNamed(
            UUID caseId,
            OrganisationId organisation,
            @Nullable OrganisationId deputy,
            OrganisationId by) implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var director = file.shell().director();
            var accepted = director != null && director.accepted();
            return file.with(file.shell().directedBy(new Director(organisation, accepted, deputy)));
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return by;
        }
    }

    /** For the organisation that takes over, and SAFETY, since any that is seated may be asked to direct. Only the last is kept. */
    public record DirectionHandedOver(
            UUID caseId,
            OrganisationId organisation,
            OrganisationId from,
            OrganisationId to,
            String openMatters,
            Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var item = Item.open(thing(), organisation, Category.SAFETY).meantFor(Audience.of(Set.of(to)));
            return file.with(Part.of(new Label(item, Kind.HAND_OVER, at), new Content.HandOver(from, to, openMatters)));
        }

        @Override
        public UUID thing() {
            return Part.idOf(caseId, "hand-over");
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
