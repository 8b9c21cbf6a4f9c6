package nl.ketenkaart.cases.sitting.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.session.Conclusion;
import nl.ketenkaart.cases.session.Conclusion.Action;
import nl.ketenkaart.cases.session.Conclusion.Outcome;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.cases.sitting.ConcludeItem;
import nl.ketenkaart.cases.sitting.ConcludeItemHandler;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class OutcomeController {
    private final Writes writes;
    private final ConcludeItemHandler handler;

    OutcomeController(Writes writes, ConcludeItemHandler handler) {
        this.writes = writes;
        this.handler = handler;
    }

    record Body(
            Outcome outcome,
            String reason,
            List<Owed> actions,
            @Nullable SessionId nextSession) {
        Conclusion conclusionOn(CaseId caseId) {
            return new Conclusion(
                    caseId, outcome, reason, actions.stream().map(Owed::owed).toList(), nextSession);
        }
    }

    record Owed(OrganisationId organisation, String action, LocalDate by) {
        Action owed() {
            return new Action(UUID.randomUUID(), organisation, action, by);
        }
    }

    record Concluded(SessionId sessionId, CaseId caseId, Outcome outcome, List<Action> actions) {}

    @PutMapping("/v1/sessions/{sessionId}/agenda/{caseId}/outcome")
    ResponseEntity<byte[]> conclude(
            @PathVariable SessionId sessionId, @PathVariable CaseId caseId, Submission submission) {
        return writes.put(
                submission,
                Body.class,
                body -> Reply.of(
                        handler.handle(new ConcludeItem(submission.caller(), sessionId, body.conclusionOn(caseId))),
                        session -> {
                            var conclusion = session.conclusionOn(caseId).orElseThrow();
                            return Reply.ok(
                                    new Concluded(sessionId, caseId, conclusion.outcome(), conclusion.actions()));
                        }));
    }
}
