package nl.ketenkaart.context.document.internal;

import static nl.ketenkaart.context.upload.Uploads.CHUNK;

import java.util.Arrays;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.document.Document;
import nl.ketenkaart.context.document.DocumentId;
import nl.ketenkaart.context.document.FindDocument;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.stream.StreamedBody;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DocumentBytesController {
    private final FindDocument documents;

    DocumentBytesController(FindDocument documents) {
        this.documents = documents;
    }

    /**
     * Some of its bytes, chunk by chunk.
     *
     * @param from the first, counted from 0
     * @param to the last
     */
    @GetMapping("/internal/cases/{caseId}/documents/{documentId}/content")
    ResponseEntity<Publisher<DataBuffer>> content(
            @PathVariable CaseId caseId,
            @PathVariable DocumentId documentId,
            @RequestParam long from,
            @RequestParam long to) {
        var document = documents.find(caseId, documentId).orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (from < 0 || to < from || to >= document.file().size()) {
            throw ProblemException.fault("query:to", "does not lie within the document");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(to - from + 1)
                .body(bytes(document, from, to));
    }

    private Publisher<DataBuffer> bytes(Document document, long from, long to) {
        var first = (int) (from / CHUNK);
        var last = (int) (to / CHUNK);
        return StreamedBody.of(last - first + 1, number -> {
            var chunk = documents.chunk(document, first + number);
            var start = (long) (first + number) * CHUNK;
            return Arrays.copyOfRange(
                    chunk, (int) Math.max(0, from - start), (int) Math.min(chunk.length, to + 1 - start));
        });
    }
}
