package nl.ketenkaart.context.document;

import java.util.Optional;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.upload.Uploads;
import nl.ketenkaart.context.upload.Uploads.Owner;

/** Finds the bytes of a document for the one service that decides who sees it; decides nothing itself. */
public final class FindDocument {
    private final Documents documents;
    private final Uploads uploads;

    public FindDocument(Documents documents, Uploads uploads) {
        this.documents = documents;
        this.uploads = uploads;
    }

    /** Empty when there is none in this case, or it was withdrawn. */
    public Optional<Document> find(CaseId caseId, DocumentId id) {
        return documents.find(id).filter(document -> document.caseId().equals(caseId) && !document.withdrawn());
    }

    /**
     * One chunk of it, counted from 0.
     *
     * @throws IllegalStateException when it went meanwhile
     */
    public byte[] chunk(Document document, int number) {
        return uploads.chunk(document.file().id(), new Owner(document.caseId(), document.owner()), number)
                .orElseThrow(() -> new IllegalStateException("a chunk is gone"));
    }
}
