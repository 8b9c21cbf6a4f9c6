package nl.ketenkaart.context.document;

import java.time.Instant;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.upload.ReceivedFile;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Precondition;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A file of one organisation in one case. It is added once and stays as it is until its owner withdraws it; that is its end. Its
 * chunks are stored before it, so that it is never there without all of them, and go after it.
 *
 * @param withdrawnAt null: it was not
 */
public record Document(
        DocumentId id,
        CaseId caseId,
        OrganisationId owner,
        Meta meta,
        ReceivedFile file,
        @Nullable Instant withdrawnAt) {
    /** It is never worded anew. */
    public static final long REVISION = 1;

    static Document added(DocumentId id, CaseId caseId, OrganisationId owner, Meta meta, ReceivedFile file) {
        return new Document(id, caseId, owner, meta, file, null);
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Whether it is this organisation's, in this case: for everybody else who would change it there is none. */
    boolean belongsTo(OrganisationId organisation, CaseId inCase) {
        return owner.equals(organisation) && caseId.equals(inCase);
    }

    Outcome<Document> withdraw(Precondition precondition, Instant at) {
        if (withdrawn()) {
            return Outcome.unchanged(this);
        }
        if (!precondition.holds(REVISION)) {
            return Outcome.refused(Refusal.stale());
        }
        return Outcome.changed(
                new Document(id, caseId, owner, meta, file, at), new DocumentWithdrawn(id, caseId, owner, at));
    }

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
