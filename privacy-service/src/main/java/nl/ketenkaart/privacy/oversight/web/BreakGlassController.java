package nl.ketenkaart.privacy.oversight.web;

import java.time.Instant;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import nl.ketenkaart.privacy.glass.BreakGlass;
import nl.ketenkaart.privacy.glass.BreakGlassId;
import nl.ketenkaart.privacy.glass.GlassGrant;
import nl.ketenkaart.privacy.glass.LiftSuspension;
import nl.ketenkaart.privacy.glass.ReviewBreakGlass;
import nl.ketenkaart.privacy.oversight.BreakGlassHandler;
import nl.ketenkaart.privacy.oversight.ReviewBreakGlassHandler;
import nl.ketenkaart.privacy.terms.CaseId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BreakGlassController {
    private final Writes writes;
    private final BreakGlassHandler breaking;
    private final ReviewBreakGlassHandler reviewing;

    BreakGlassController(Writes writes, BreakGlassHandler breaking, ReviewBreakGlassHandler reviewing) {
        this.writes = writes;
        this.breaking = breaking;
        this.reviewing = reviewing;
    }

    private record Opened(BreakGlassId breakGlassId, Instant until) {}

    @PostMapping("/v1/cases/{caseId}/break-glass")
    ResponseEntity<byte[]> breakGlass(Submission submission, @PathVariable CaseId caseId) {
        var caller = submission.caller();
        return writes.post(
                submission,
                BreakGlass.class,
                command -> breaking.faults(caseId, caller, command),
                (id, command) -> Reply.of(
                        breaking.handle(caseId, new BreakGlassId(id), caller, command),
                        grant -> opened(caseId, grant)));
    }

    private static Reply opened(CaseId caseId, GlassGrant grant) {
        return Reply.created(
                "/v1/cases/" + caseId + "/break-glass/" + grant.id(), new Opened(grant.id(), grant.until()));
    }

    @PutMapping("/v1/break-glass/{breakGlassId}/review")
    ResponseEntity<byte[]> review(Submission submission, @PathVariable BreakGlassId breakGlassId) {
        return writes.put(
                submission,
                ReviewBreakGlass.class,
                command -> Reply.of(
                        reviewing.handle(breakGlassId, submission.caller(), command), done -> Reply.noContent()));
    }

    @PutMapping("/v1/break-glass/{breakGlassId}/reinstatement")
    ResponseEntity<byte[]> lift(Submission submission, @PathVariable BreakGlassId breakGlassId) {
        return writes.put(
                submission,
                LiftSuspension.class,
                command -> Reply.of(
                        reviewing.handle(breakGlassId, submission.caller(), command), done -> Reply.noContent()));
    }
}
