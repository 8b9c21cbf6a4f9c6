package nl.ketenkaart.privacy.intake;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Content.Instrument;
import nl.ketenkaart.privacy.casefile.Content.PersonSafety;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Part.Label;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.terms.Category;
import org.jspecify.annotations.Nullable;

/** How the table comes to one picture: concerns, interpretations, dissent, and where else there is a table. */
public final class PictureEvents {
    private PictureEvents() {}

    public record ConcernVoiced(
            UUID caseId,
            UUID concernId,
            OrganisationId organisation,
            int level,
            String facts,
            String feeling,
            @Nullable String wouldLessen,
            Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var label = new Label(Item.open(concernId, organisation, Category.SAFETY), Kind.CONCERN, at);
            return file.with(Part.of(label, new Content.Concern(level, facts, feeling, null, wouldLessen)));
        }

        @Override
        public UUID thing() {
            return concernId;
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    /** The picture is about the family system; how safe each person is, everybody at the table must know. */
    public record CaseInterpreted(
            UUID caseId,
            UUID interpretationId,
            int version,
            OrganisationId organisation,
            String pictureOfTheSituation,
            List<String> patterns,
            @Nullable String otherPattern,
            List<PersonSafety> safety,
            List<Instrument> instruments,
            Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var parts = new ArrayList<Part>();
            parts.add(Part.of(
                    new Label(
                            Item.open(interpretationId, organisation, Category.FAMILY_SYSTEM), Kind.INTERPRETATION, at),
                    new Content.Interpretation(version, pictureOfTheSituation, patterns, otherPattern, instruments)));
            if (!safety.isEmpty()) {
                parts.add(safetyPart());
            }
            return file.with(parts);
        }

        private Part safetyPart() {
            var id = Part.idOf(interpretationId, Kind.SAFETY.name());
            var label = new Label(Item.open(id, organisation, Category.SAFETY), Kind.SAFETY, at)
                    .within(interpretationId)
                    .about(safety.stream().map(PersonSafety::personId).collect(toUnmodifiableSet()));
            return Part.of(label, new Content.Safety(safety));
        }

        @Override
        public UUID thing() {
            return interpretationId;
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    public record DissentRecorded(
            UUID caseId, UUID interpretationId, UUID dissentId, OrganisationId organisation, String text, Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var label = new Label(Item.open(dissentId, organisation, Category.FAMILY_SYSTEM), Kind.DISSENT, at)
                    .within(interpretationId);
            return file.with(Part.of(label, new Content.Dissent(text)));
        }

        @Override
        public UUID thing() {
            return dissentId;
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    /** SAFETY, as are the table and the sessions: everybody at this table must know of the other one. */
    public record ConsultationElsewhereNoted(
            UUID caseId,
            UUID consultationId,
            OrganisationId organisation,
            String where,
            String withWhom,
            LocalDate on,
            Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var item = Item.open(consultationId, organisation, Category.SAFETY);
            return file.with(
                    Part.of(new Label(item, Kind.CONSULTATION, at), new Content.Consultation(where, withWhom, on)));
        }

        @Override
        public UUID thing() {
            return consultationId;
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }
}
