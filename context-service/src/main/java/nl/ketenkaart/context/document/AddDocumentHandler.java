package nl.ketenkaart.context.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ketenkaart.context.casetable.Admission;
import nl.ketenkaart.context.casetable.Admission.Moment;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.casetable.Phase;
import nl.ketenkaart.context.terms.TermsFaults;
import nl.ketenkaart.context.upload.ReceivedFile;
import nl.ketenkaart.context.upload.Uploads;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;

/** Adds a file to a case while that is deepened. What can be refused without the file is refused before it is received. */
public final class AddDocumentHandler {
    private static final Set<Phase> PHASES = Set.of(Phase.DEEPENING);
    private final Admission admission;
    private final Documents documents;
    private final Uploads uploads;

    public AddDocumentHandler(Admission admission, Documents documents, Uploads uploads) {
        this.admission = admission;
        this.documents = documents;
        this.uploads = uploads;
    }

    public record AddDocument(Caller caller, CaseId caseId, Meta meta) {
        boolean made(Document document) {
            return document.belongsTo(caller.organisation(), caseId);
        }
    }

    /** Why it would not be added, whatever the file is and how far the case (which a repeat need not ask any more). */
    public Optional<Refusal> refusal(AddDocument command) {
        return admission.refusal(command.caller(), command.caseId(), moment -> invalid(command, moment));
    }

    /** All that is wrong with what is said about it, for whoever may know of the case. */
    public List<Fault> faults(AddDocument command) {
        return admission.faults(command.caller(), command.caseId(), moment -> faults(command.meta(), moment));
    }

    /**
     * @param id what it will be called; the same id again adds nothing more, however far the case is by then
     * @param file stored already; taken away again if it does not become the document's
     */
    public Result<Document> handle(DocumentId id, AddDocument command, ReceivedFile file) {
        return admission.admit(
                command.caller(),
                command.caseId(),
                moment -> refusal(id, command, moment)
                        .<Result<Document>>map(Result::refused)
                        .orElseGet(() -> add(id, command, file, moment)));
    }

    private Optional<Refusal> refusal(DocumentId id, AddDocument command, Moment moment) {
        return documents.find(id).filter(command::made).isPresent()
                ? Optional.empty()
                : invalid(command, moment).or(() -> moment.outside(PHASES));
    }

    private Result<Document> add(DocumentId id, AddDocument command, ReceivedFile file, Moment moment) {
        uploads.claim(file.id(), id.value());
        var owner = command.caller().organisation();
        var document = Document.added(id, command.caseId(), owner, command.meta(), file);
        var result = documents.add(document, document.added(moment.at()));
        if (result instanceof Result.Done<Document> done && done.state().file().equals(file)) {
            uploads.settle(file.id());
        } else {
            uploads.discard(file.id());
        }
        return result;
    }

    private static Optional<Refusal> invalid(AddDocument command, Moment moment) {
        var faults = faults(command.meta(), moment);
        return faults.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(faults));
    }

    private static List<Fault> faults(Meta meta, Moment moment) {
        var faults = new ArrayList<>(TermsFaults.of(meta.terms(), moment));
        if (meta.title().isBlank() || meta.title().chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault("/title", "must be a line of text"));
        }
        return faults;
    }
}
