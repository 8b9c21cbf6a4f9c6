package nl.ketenkaart.privacy.subjectaccess.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.subjectaccess.ExtendTerm;
import nl.ketenkaart.privacy.subjectaccess.LookAtReport;
import nl.ketenkaart.privacy.subjectaccess.LookAtReport.Asked;
import nl.ketenkaart.privacy.subjectaccess.RequestSubjectAccess;
import nl.ketenkaart.privacy.subjectaccess.RequestSubjectAccessHandler;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessReport;
import nl.ketenkaart.privacy.terms.Purpose;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SubjectAccessController {
    private static final String PATH = "/v1/subject-access-reports";
    private static final String PURPOSE = "Processing-Purpose";
    private final Writes writes;
    private final Awaiting awaiting;
    private final RequestSubjectAccessHandler requesting;
    private final LookAtReport looking;
    private final SubjectAccessReport.Printer printer;

    SubjectAccessController(
            Writes writes,
            Awaiting awaiting,
            RequestSubjectAccessHandler requesting,
            LookAtReport looking,
            SubjectAccessReport.Printer printer) {
        this.writes = writes;
        this.awaiting = awaiting;
        this.requesting = requesting;
        this.looking = looking;
        this.printer = printer;
    }

    private record Received(UUID subjectAccessId, LocalDate readFrom, LocalDate answerBy) {
        static Received of(SubjectAccess request) {
            return new Received(request.id(), request.decideBy().plusDays(1), request.answerBy());
        }
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> request(Submission submission) {
        var caller = submission.caller();
        return writes.post(
                submission,
                RequestSubjectAccess.class,
                command -> requesting.faults(caller, command),
                (id, command) -> Reply.of(
                        requesting.handle(id, caller, command),
                        done -> Reply.created(PATH + "/" + done.id(), Received.of(done))));
    }

    @PutMapping(PATH + "/{subjectAccessId}/extension")
    ResponseEntity<byte[]> extend(Submission submission, @PathVariable UUID subjectAccessId) {
        return writes.put(
                submission,
                ExtendTerm.class,
                command -> Reply.of(
                        requesting.handle(subjectAccessId, submission.caller(), command),
                        done -> Reply.ok(Received.of(done))));
    }

    @GetMapping(path = PATH + "/{subjectAccessId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SubjectAccessReport> report(Lookup lookup, @PathVariable UUID subjectAccessId) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Authorization, Processing-Purpose")
                .body(found(lookup, subjectAccessId));
    }

    /** As with JSON it is on record before it leaves, also where it then cannot be printed. */
    @GetMapping(path = PATH + "/{subjectAccessId}/print", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> print(Lookup lookup, @PathVariable UUID subjectAccessId) {
        var report = found(lookup, subjectAccessId);
        if (report.sections() == null) {
            throw new ProblemException(
                    HttpStatus.CONFLICT, "The report can be read from " + report.readFrom() + " on.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"inzage.pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Authorization, Processing-Purpose")
                .body(printer.print(report)
                        .orElseThrow(() -> new ProblemException(
                                HttpStatus.NOT_ACCEPTABLE,
                                "The report has a script that cannot be printed; as JSON it can be read.")));
    }

    private SubjectAccessReport found(Lookup lookup, UUID id) {
        if (lookup.header(PURPOSE).flatMap(Purpose::named).isEmpty()) {
            throw ProblemException.fault(
                    "header:" + PURPOSE, "is missing or unknown: one of " + List.of(Purpose.values()));
        }
        awaiting.await(lookup.awaits());
        var trace = lookup.trace();
        var flow = new Flow(trace.traceId(), trace.spanId(), trace.parentSpanId());
        var asked = new Asked(id, lookup.caller(), flow);
        try {
            return looking.handle(asked)
                    .orElseThrow(() -> looking.ended(asked)
                            .map(ended -> new ProblemException(HttpStatus.CONFLICT, ended.detail()))
                            .orElseGet(() -> new ProblemException(Problem.notFound())));
        } catch (Disclosures.NotRecorded e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The processing log cannot be written; nothing was given away.");
        }
    }
}
