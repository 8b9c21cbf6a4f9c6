package nl.ketenkaart.privacy.letter.web;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.EntityTags;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.letter.PrintLetter;
import nl.ketenkaart.privacy.letter.PrintLetter.Asked;
import nl.ketenkaart.privacy.letter.PrintLetter.Printed;
import nl.ketenkaart.privacy.letter.Printer;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LetterController {
    private static final String PURPOSE = "Processing-Purpose";
    private final PrintLetter printing;
    private final Awaiting awaiting;
    private final EntityTags tags;

    LetterController(PrintLetter printing, Awaiting awaiting, EntityTags tags) {
        this.printing = printing;
        this.awaiting = awaiting;
        this.tags = tags;
    }

    @GetMapping(path = "/v1/cases/{caseId}/decisions/{decisionId}/letter", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> letter(Lookup lookup, @PathVariable CaseId caseId, @PathVariable UUID decisionId) {
        var asked = asked(lookup, caseId, decisionId);
        awaiting.await(lookup.awaits());
        var printed = printed(asked);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .eTag(tags.ofContent(lookup.caller().organisation(), lookup.path(), printed.bytes()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + printed.reference() + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Authorization, Processing-Purpose")
                .body(printed.bytes());
    }

    private Printed printed(Asked asked) {
        try {
            return printing.handle(asked).orElseThrow(() -> new ProblemException(Problem.notFound()));
        } catch (Printer.Unprintable e) {
            throw new ProblemException(HttpStatus.NOT_ACCEPTABLE, String.valueOf(e.getMessage()));
        } catch (Disclosures.NotRecorded e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The processing log cannot be written; nothing was given away.");
        }
    }

    private static Asked asked(Lookup lookup, CaseId caseId, UUID decisionId) {
        var purpose = lookup.header(PURPOSE)
                .flatMap(Purpose::named)
                .orElseThrow(() -> ProblemException.fault(
                        "header:" + PURPOSE, "is missing or unknown: one of " + List.of(Purpose.values())));
        var trace = lookup.trace();
        return new Asked(
                caseId,
                decisionId,
                lookup.caller(),
                purpose,
                new Flow(trace.traceId(), trace.spanId(), trace.parentSpanId()));
    }
}
