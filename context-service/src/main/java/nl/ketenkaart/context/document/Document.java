package nl.ketenkaart.context.document;

import java.time.Instant;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.upload.ReceivedFile;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * A file of one organisation in one case. It is added once and stays as it is; its chunks are stored before it, so that it is
 * never there without all of them.
 */
public record Document(DocumentId id, CaseId caseId, OrganisationId owner, Meta meta, ReceivedFile file) {

    DocumentAdded added(Instant at) {
        var terms = meta.terms();
        return new DocumentAdded(
                id,
                caseId,
                owner,
                meta.title(),
                terms.category(),
                meta.kind(),
                terms.personIds(),
                file.type().mediaType(),
                file.size(),
                file.sha256(),
                terms.necessity(),
                terms.audience(),
                terms.handling(),
                terms.consentOf(),
                terms.validUntil(),
                at);
    }
}
