package nl.ketenkaart.cases.consulting.web;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.consulting.NoteConsultation;
import nl.ketenkaart.cases.consulting.NoteConsultationHandler;
import nl.ketenkaart.cases.table.Consultation.Elsewhere;
import nl.ketenkaart.cases.table.ConsultationId;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ConsultationController {
    private final Writes writes;
    private final NoteConsultationHandler handler;

    ConsultationController(Writes writes, NoteConsultationHandler handler) {
        this.writes = writes;
        this.handler = handler;
    }

    record Noted(ConsultationId consultationId) {}

    @PostMapping("/v1/cases/{caseId}/consultations-elsewhere")
    ResponseEntity<byte[]> note(@PathVariable CaseId caseId, Submission submission) {
        return writes.post(submission, Elsewhere.class, (id, elsewhere) -> {
            var consultationId = new ConsultationId(id);
            return Reply.of(
                    handler.handle(new NoteConsultation(submission.caller(), caseId, consultationId, elsewhere)),
                    file -> Reply.created(submission.path() + "/" + id, new Noted(consultationId)));
        });
    }
}
