package nl.ketenkaart.privacy.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Part.Label;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.terms.Category;
import org.jspecify.annotations.Nullable;

/** What becomes known of the people involved after the case was raised, and whether they were told. */
public final class PersonEvents {
    private PersonEvents() {}

    public record PersonAdded(UUID caseId, OrganisationId organisation, PersonParts.Person person, Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return file.with(new PersonParts(organisation, at).of(person));
        }

        @Override
        public UUID thing() {
            return person.personId();
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    /** @param fields what was said something about; null where that was not told */
    public record PersonCorrected(
            UUID caseId,
            OrganisationId organisation,
            PersonParts.Person person,
            @Nullable Set<String> fields,
            Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return new PersonParts(organisation, at).corrected(file, person, fields);
        }

        @Override
        public UUID thing() {
            return person.personId();
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    /**
     * Whether somebody was told is SAFETY, not NEEDS: whoever is seated may come to speak with the person, and who does not
     * know that the person knows nothing yet gives it away, which is the very danger that a ground names. The ground itself is
     * LEGAL: it says how the case stands in law, often of an inquiry, and to keep silent one need not know why.
     */
    public record PersonNoticeRecorded(
            UUID caseId,
            UUID personId,
            OrganisationId organisation,
            boolean informed,
            @Nullable LocalDate on,
            @Nullable OrganisationId by,
            @Nullable String ground,
            @Nullable LocalDate until,
            Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var parts = new ArrayList<Part>();
            parts.add(Part.of(label(Kind.NOTICE, Category.SAFETY), new Content.PersonNotice(informed, on, by, until)));
            if (ground != null) {
                parts.add(Part.of(label(Kind.NOTICE_GROUND, Category.LEGAL), new Content.NoticeGround(ground)));
            }
            return file.without(this::isEarlier).with(parts);
        }

        private boolean isEarlier(Part part) {
            var kind = part.label().kind();
            return personId.equals(part.label().of()) && (kind == Kind.NOTICE || kind == Kind.NOTICE_GROUND);
        }

        private Label label(Kind kind, Category category) {
            var item = Item.open(Part.idOf(personId, kind.name()), organisation, category);
            return new Label(item, kind, at).about(Set.of(personId)).within(personId);
        }

        @Override
        public UUID thing() {
            return personId;
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }
}
