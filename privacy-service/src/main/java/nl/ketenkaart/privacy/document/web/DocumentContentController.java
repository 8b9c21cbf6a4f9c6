package nl.ketenkaart.privacy.document.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.EntityTags;
import nl.ketenkaart.platform.stream.StreamedBody;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.document.DocumentBytes;
import nl.ketenkaart.privacy.document.FetchDocument;
import nl.ketenkaart.privacy.document.FoundDocument;
import nl.ketenkaart.privacy.opening.OpenCase.Asked;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class DocumentContentController {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentContentController.class);
    private static final String PURPOSE = "Processing-Purpose";
    private final FetchDocument fetching;
    private final Awaiting awaiting;
    private final EntityTags tags;
    private final JsonMapper mapper;

    DocumentContentController(FetchDocument fetching, Awaiting awaiting, EntityTags tags, JsonMapper mapper) {
        this.fetching = fetching;
        this.awaiting = awaiting;
        this.tags = tags;
        this.mapper = mapper;
    }

    @GetMapping("/v1/cases/{caseId}/documents/{documentId}/content")
    ResponseEntity<Publisher<DataBuffer>> content(
            Lookup lookup, HttpMethod method, @PathVariable CaseId caseId, @PathVariable UUID documentId) {
        var asked = asked(lookup);
        awaiting.await(lookup.awaits());
        try {
            var found = fetching.handle(caseId, documentId, asked).orElseThrow(DocumentContentController::notThere);
            var tag = tag(lookup, documentId);
            return HttpMethod.HEAD.equals(method) ? head(found, tag) : body(found, tag, range(lookup, tag, found));
        } catch (Disclosures.NotRecorded e) {
            throw unavailable("The processing log cannot be written; nothing was given away.");
        } catch (DocumentBytes.Away e) {
            LOG.warn("no bytes are given: {}", String.valueOf(e.getMessage()));
            throw unavailable("The document cannot be fetched now; nothing was given away.");
        }
    }

    /** The bytes of a document never change, so its tag is of its name alone. */
    private String tag(Lookup lookup, UUID documentId) {
        var content = documentId.toString().getBytes(StandardCharsets.UTF_8);
        return tags.ofContent(lookup.caller().organisation(), lookup.path(), content);
    }

    private static AskedRange range(Lookup lookup, String tag, FoundDocument found) {
        var current = lookup.header(HttpHeaders.IF_RANGE).map(tag::equals).orElse(true);
        return AskedRange.of(lookup.header(HttpHeaders.RANGE).orElse(null), current, found.size());
    }

    private ResponseEntity<Publisher<DataBuffer>> head(FoundDocument found, String tag) {
        found.tell();
        return answer(HttpStatus.OK, found, tag).contentLength(found.size()).build();
    }

    private ResponseEntity<Publisher<DataBuffer>> body(FoundDocument found, String tag, AskedRange range) {
        if (range.status() == HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE) {
            return outside(found);
        }
        var span = range.span();
        var answer = answer(range.status(), found, tag).contentLength(span.length());
        if (range.status() == HttpStatus.PARTIAL_CONTENT) {
            answer.header(HttpHeaders.CONTENT_RANGE, "bytes " + span.from() + "-" + span.to() + "/" + found.size());
        }
        return answer.body(StreamedBody.of(found.give(span).orElseThrow(DocumentContentController::notThere)));
    }

    private ResponseEntity<Publisher<DataBuffer>> outside(FoundDocument found) {
        found.tell();
        var status = HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE;
        var problem = mapper.writeValueAsBytes(
                Problem.of(status, "No byte lies in this range; Content-Range says how many there are."));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_RANGE, "bytes */" + found.size())
                .contentLength(problem.length)
                .body(StreamedBody.of(1, number -> problem));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, FoundDocument found, String tag) {
        var type = MediaType.parseMediaType(found.mediaType());
        var text = type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
        return ResponseEntity.status(status)
                .contentType(text)
                .eTag(tag)
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.disposition(found.title(), found.mediaType()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Authorization, Processing-Purpose");
    }

    private static ProblemException notThere() {
        return new ProblemException(Problem.notFound());
    }

    private static ProblemException unavailable(String detail) {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, detail);
    }

    private static Asked asked(Lookup lookup) {
        var purpose = lookup.header(PURPOSE)
                .flatMap(Purpose::named)
                .orElseThrow(() -> ProblemException.fault(
                        "header:" + PURPOSE, "is missing or unknown: one of " + List.of(Purpose.values())));
        var trace = lookup.trace();
        return new Asked(lookup.caller(), purpose, new Flow(trace.traceId(), trace.spanId(), trace.parentSpanId()));
    }
}
