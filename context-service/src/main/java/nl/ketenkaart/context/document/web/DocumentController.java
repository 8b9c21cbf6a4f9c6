package nl.ketenkaart.context.document.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.document.AddDocumentHandler;
import nl.ketenkaart.context.document.AddDocumentHandler.AddDocument;
import nl.ketenkaart.context.document.Document;
import nl.ketenkaart.context.document.DocumentId;
import nl.ketenkaart.context.document.WithdrawDocumentHandler;
import nl.ketenkaart.context.document.WithdrawDocumentHandler.WithdrawDocument;
import nl.ketenkaart.context.upload.ReceiveFileHandler;
import nl.ketenkaart.context.upload.ReceiveFileHandler.ReceiveFile;
import nl.ketenkaart.context.upload.ReceiveFileHandler.Reception;
import nl.ketenkaart.context.upload.ReceivedFile;
import nl.ketenkaart.context.upload.Uploads.Owner;
import nl.ketenkaart.context.upload.VirusScanner;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DocumentController {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentController.class);
    private static final int LARGEST_META = 1024 * 1024;
    private final Writes writes;
    private final Awaiting awaiting;
    private final MetaContract contract;
    private final ReceiveFileHandler receiving;
    private final AddDocumentHandler adding;
    private final WithdrawDocumentHandler withdrawing;

    DocumentController(
            Writes writes,
            Awaiting awaiting,
            MetaContract contract,
            ReceiveFileHandler receiving,
            AddDocumentHandler adding,
            WithdrawDocumentHandler withdrawing) {
        this.writes = writes;
        this.awaiting = awaiting;
        this.contract = contract;
        this.receiving = receiving;
        this.adding = adding;
        this.withdrawing = withdrawing;
    }

    private record Added(DocumentId documentId, String mediaType, long size, String sha256) {}

    /**
     * What is being sent.
     *
     * @param meta the part as it came, for telling a repeat
     */
    private record Sent(Submission submission, AddDocument command, byte[] meta) {}

    @PostMapping("/v1/cases/{caseId}/documents")
    ResponseEntity<byte[]> add(Submission submission, @PathVariable CaseId caseId, ServerHttpRequest request) {
        awaiting.await(submission.awaits());
        return submission.during(() -> receive(submission, caseId, request));
    }

    private ResponseEntity<byte[]> receive(Submission submission, CaseId caseId, ServerHttpRequest request) {
        try (var parts = Parts.of(request)) {
            var sent = sent(submission, caseId, parts);
            var refusal = adding.refusal(sent.command());
            return refusal.isPresent() ? refused(submission, refusal.get()) : add(sent, parts);
        }
    }

    @DeleteMapping("/v1/cases/{caseId}/documents/{documentId}")
    ResponseEntity<byte[]> withdraw(
            Submission submission, @PathVariable CaseId caseId, @PathVariable DocumentId documentId) {
        var precondition = writes.precondition(submission);
        var command = new WithdrawDocument(submission.caller(), caseId, documentId, precondition);
        return writes.delete(submission, () -> Reply.of(withdrawing.handle(command), done -> Reply.noContent()));
    }

    private Sent sent(Submission submission, CaseId caseId, Parts parts) {
        var meta = small(parts, parts.begin("meta"));
        var body = contract.read(
                meta, found -> adding.faults(new AddDocument(submission.caller(), caseId, found.toMeta())));
        return new Sent(submission, new AddDocument(submission.caller(), caseId, body.toMeta()), meta);
    }

    private ResponseEntity<byte[]> add(Sent sent, Parts parts) {
        return switch (receive(sent, parts)) {
            case Reception.Refused(var refusal) -> refused(sent.submission(), refusal);
            case Reception.Taken(var file) -> {
                try {
                    parts.end();
                    yield add(sent, file);
                } finally {
                    receiving.letGo(file);
                }
            }
        };
    }

    private ResponseEntity<byte[]> add(Sent sent, ReceivedFile file) {
        var digest = (" " + file.type() + " " + file.sha256()).getBytes(UTF_8);
        var content = Arrays.copyOf(sent.meta(), sent.meta().length + digest.length);
        System.arraycopy(digest, 0, content, sent.meta().length, digest.length);
        return writes.postOnce(
                sent.submission(),
                content,
                id -> Reply.of(
                        adding.handle(new DocumentId(id), sent.command(), file),
                        done -> added(sent.submission(), done)));
    }

    private Reception receive(Sent sent, Parts parts) {
        var first = parts.begin("file");
        var caller = sent.command().caller().organisation();
        try (var content = parts.content(first)) {
            return receiving.handle(
                    new ReceiveFile(new Owner(sent.command().caseId(), caller), Parts.mediaTypeOf(first), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (VirusScanner.Away e) {
            LOG.warn("nothing is taken in: {}", String.valueOf(e.getMessage()));
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Files cannot be scanned for viruses now, so none is taken; send it again later.");
        }
    }

    /** Keeps nothing under the key: what was refused may be mended and sent again. */
    private ResponseEntity<byte[]> refused(Submission submission, Refusal refusal) {
        return writes.delete(submission, () -> Reply.refused(refusal));
    }

    private static byte[] small(Parts parts, PartEvent first) {
        if (!Parts.mediaTypeOf(first).equals(MediaType.APPLICATION_JSON_VALUE)) {
            throw ProblemException.fault("/meta", "must be a part of type application/json");
        }
        try (var content = parts.content(first)) {
            var meta = content.readNBytes(LARGEST_META + 1);
            if (meta.length > LARGEST_META) {
                throw ProblemException.fault("/meta", "is larger than 1 MiB");
            }
            return meta;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply added(Submission submission, Document done) {
        var path =
                "/v1/cases/" + done.caseId().value() + "/documents/" + done.id().value();
        var file = done.file();
        return Reply.created(path, new Added(done.id(), file.type().mediaType(), file.size(), file.sha256()))
                .tagged(writes.tag(submission, path, Document.REVISION));
    }
}
