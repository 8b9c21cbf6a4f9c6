package nl.ketenkaart.privacy.link;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Part.Label;
import nl.ketenkaart.privacy.intake.CaseEvent;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.needtoknow.Item.Audience;
import nl.ketenkaart.privacy.terms.Category;
import org.jspecify.annotations.Nullable;

/** That the same person was named in two cases. The platform found it: nobody did it, whoever may be told is told. */
public final class LinkEvents {
    private LinkEvents() {}

    /** A label alone: what it links to is asked of the other case's file, at each look. */
    public record CaseLinked(UUID caseId, UUID linkedCaseId) implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return file.with(file.shell().linkedTo(linkedCaseId));
        }

        @Override
        public @Nullable OrganisationId by(OrganisationId contributor) {
            return null;
        }
    }

    /**
     * For who answered for the earlier case when it was found, as that organisation's own record, so that it reads it when the
     * case is closed too; and for who directs the case at the moment of looking. SAFETY: who directs may have to warn.
     */
    public record CaseRepeatNoted(
            UUID caseId, OrganisationId organisation, LocalDate raisedOn, OrganisationId contact, Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var name = String.join("/", Kind.REPEAT.name(), raisedOn.toString(), contact.value(), at.toString());
            var item = Item.open(Part.idOf(caseId, name), organisation, Category.SAFETY)
                    .meantFor(Audience.withTheDirector(Set.of()));
            return file.with(Part.of(new Label(item, Kind.REPEAT, at), new Content.Repeat(raisedOn, contact)));
        }

        @Override
        public @Nullable OrganisationId by(OrganisationId contributor) {
            return null;
        }
    }
}
