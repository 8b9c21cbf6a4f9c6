package nl.ketenkaart.privacy.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Content.Necessity;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Part.Label;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.needtoknow.Item.Audience;
import nl.ketenkaart.privacy.terms.Category;
import org.jspecify.annotations.Nullable;

/** What one organisation asks another, for the two and whoever directs; and the documents that organisations add. */
public final class RequestEvents {
    private RequestEvents() {}

    public record InformationRequested(
            UUID requestId,
            UUID caseId,
            OrganisationId organisation,
            OrganisationId to,
            Set<UUID> personIds,
            String category,
            String question,
            String why,
            String influence,
            LocalDate by,
            Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var item = Item.open(requestId, organisation, Category.named(category))
                    .meantFor(Audience.withTheDirector(Set.of(organisation, to)));
            var label = new Label(item, Kind.REQUEST, at).about(personIds);
            return file.with(Part.of(label, new Content.Request(to, question, new Necessity(why, influence), by)));
        }

        @Override
        public UUID thing() {
            return requestId;
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    /** The answer is the asked organisation's own part, seen by whom the request is seen by. */
    public record InformationRequestAnswered(
            UUID requestId,
            UUID caseId,
            OrganisationId organisation,
            String kind,
            @Nullable String ground,
            @Nullable List<UUID> contributionIds,
            Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return file.known(requestId)
                    .map(asked -> file.with(answerTo(asked)))
                    .orElse(file);
        }

        private Part answerTo(Part asked) {
            var request = asked.label().item();
            var item = Item.open(Part.idOf(requestId, Kind.ANSWER.name()), organisation, request.category())
                    .meantFor(request.audience());
            var label = new Label(item, Kind.ANSWER, at)
                    .within(requestId)
                    .about(asked.label().persons());
            var contributions = contributionIds == null ? List.<UUID>of() : contributionIds;
            return Part.of(label, new Content.Answer(kind, ground, contributions));
        }

        @Override
        public UUID thing() {
            return requestId;
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    public record DocumentAdded(
            UUID documentId,
            UUID caseId,
            OrganisationId organisation,
            String title,
            String category,
            String kind,
            Set<UUID> personIds,
            String mediaType,
            long size,
            String sha256,
            @Nullable Necessity necessity,
            Sharing.Audience audience,
            String handling,
            @Nullable UUID consentOf,
            @Nullable LocalDate validUntil,
            Instant at)
            implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            var sharing = new Sharing(organisation, audience, handling, consentOf, necessity, validUntil);
            var label = new Label(sharing.item(documentId, category), Kind.DOCUMENT, at).about(personIds);
            return file.with(Part.of(label, new Content.Document(title, kind, mediaType, size, sha256, necessity)));
        }

        @Override
        public UUID thing() {
            return documentId;
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }

    /** Its owner took it back: there is nothing left of it, for its owner neither. */
    public record DocumentWithdrawn(UUID documentId, UUID caseId, OrganisationId organisation) implements CaseEvent {
        @Override
        public CaseFile applyTo(CaseFile file) {
            return file.without(part -> part.id().equals(documentId));
        }

        @Override
        public UUID thing() {
            return documentId;
        }

        @Override
        public OrganisationId by(OrganisationId contributor) {
            return organisation;
        }
    }
}
