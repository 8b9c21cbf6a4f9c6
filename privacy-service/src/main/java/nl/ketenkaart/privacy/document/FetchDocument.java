package nl.ketenkaart.privacy.document;

import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.privacy.card.Seen;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.opening.OpenCase.Asked;
import nl.ketenkaart.privacy.opening.OpenedCase;
import nl.ketenkaart.privacy.terms.CaseId;

/**
 * Gives a document to who sees it in full, for this purpose and now: decided as it is for the card. Hidden, a mark only, withdrawn,
 * never there: the same.
 */
public final class FetchDocument {
    private final OpenCase opening;
    private final DocumentBytes bytes;

    public FetchDocument(OpenCase opening, DocumentBytes bytes) {
        this.opening = opening;
        this.bytes = bytes;
    }

    /** Empty when there is none for this caller; of what is found nothing is given yet. */
    public Optional<FoundDocument> handle(CaseId caseId, UUID documentId, Asked asked) {
        return opening.handle(caseId, asked).flatMap(opened -> found(opened, documentId));
    }

    private Optional<FoundDocument> found(OpenedCase opened, UUID documentId) {
        var seen = Seen.of(opened.agreement(), opened.look(), opened.file());
        return seen.content(documentId, Content.Document.class)
                .map(content -> new FoundDocument(
                        content,
                        new FoundDocument.Disclosing(
                                opened,
                                documentId,
                                seen.people(part -> part.id().equals(documentId))),
                        bytes));
    }
}
