package nl.ketenkaart.cases.direction.web;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.direction.AnswerAppointment;
import nl.ketenkaart.cases.direction.AnswerAppointmentHandler;
import nl.ketenkaart.cases.direction.AppointDirector;
import nl.ketenkaart.cases.direction.AppointDirector.Appointment;
import nl.ketenkaart.cases.direction.AppointDirectorHandler;
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
final class DirectorController {
    private final Writes writes;
    private final AppointDirectorHandler appoint;
    private final AnswerAppointmentHandler answer;

    DirectorController(Writes writes, AppointDirectorHandler appoint, AnswerAppointmentHandler answer) {
        this.writes = writes;
        this.appoint = appoint;
        this.answer = answer;
    }

    record AnswerBody(boolean accepted, @Nullable String reason) {}

    record Direction(CaseId caseId, OrganisationId organisation, boolean accepted) {}

    @PutMapping("/v1/cases/{caseId}/director")
    ResponseEntity<byte[]> appoint(@PathVariable CaseId caseId, Submission submission) {
        return writes.put(
                submission,
                Appointment.class,
                body -> Reply.of(
                        appoint.handle(new AppointDirector(submission.caller(), caseId, body)),
                        file -> Reply.ok(new Direction(
                                caseId, body.organisation(), file.table().directedBy(body.organisation())))));
    }

    @PutMapping("/v1/cases/{caseId}/director/acceptance")
    ResponseEntity<byte[]> answer(@PathVariable CaseId caseId, Submission submission) {
        var own = submission.caller().organisation();
        return writes.put(
                submission,
                AnswerBody.class,
                body -> Reply.of(
                        answer.handle(
                                new AnswerAppointment(submission.caller(), caseId, body.accepted(), body.reason())),
                        file -> Reply.ok(new Direction(caseId, own, body.accepted()))));
    }
}
