package nl.ketenkaart.context.document;

import nl.ketenkaart.context.casetable.Admission;
import nl.ketenkaart.context.casetable.Admission.Moment;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.upload.Uploads;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Precondition;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;

/** Lets the owner take its file back, in whatever phase the case is; its bytes go with it. For anybody else there is none. */
public final class WithdrawDocumentHandler {
    private final Admission admission;
    private final Documents documents;
    private final Uploads uploads;

    public WithdrawDocumentHandler(Admission admission, Documents documents, Uploads uploads) {
        this.admission = admission;
        this.documents = documents;
        this.uploads = uploads;
    }

    /**
     * @param precondition what the owner acted on
     */
    public record WithdrawDocument(Caller caller, CaseId caseId, DocumentId id, Precondition precondition) {}

    public Result<Document> handle(WithdrawDocument command) {
        return admission.admit(
                command.caller(),
                command.caseId(),
                moment -> documents
                        .find(command.id())
                        .filter(document -> document.belongsTo(command.caller().organisation(), command.caseId()))
                        .map(document -> withdraw(document, command, moment))
                        .orElseGet(() -> Result.refused(Refusal.notThere())));
    }

    /** The bytes are marked before and go after: broken off in between, they are found either way. */
    private Result<Document> withdraw(Document document, WithdrawDocument command, Moment moment) {
        if (document.withdraw(command.precondition(), moment.at()) instanceof Outcome.Refused<Document>(var refusal)) {
            return Result.refused(refusal);
        }
        var file = document.file();
        uploads.unsettle(file.id(), document.id().value(), file.size());
        var result = documents.change(document.id(), now -> now.withdraw(command.precondition(), moment.at()));
        uploads.discard(file.id());
        return result;
    }
}
