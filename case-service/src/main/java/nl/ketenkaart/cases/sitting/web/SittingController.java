package nl.ketenkaart.cases.sitting.web;

import java.util.List;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.cases.session.Status;
import nl.ketenkaart.cases.sitting.ChangeStatus;
import nl.ketenkaart.cases.sitting.ChangeStatus.Step;
import nl.ketenkaart.cases.sitting.ChangeStatusHandler;
import nl.ketenkaart.cases.sitting.RecordAttendance;
import nl.ketenkaart.cases.sitting.RecordAttendanceHandler;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class SittingController {
    private final Writes writes;
    private final RecordAttendanceHandler attendance;
    private final ChangeStatusHandler status;

    SittingController(Writes writes, RecordAttendanceHandler attendance, ChangeStatusHandler status) {
        this.writes = writes;
        this.attendance = attendance;
        this.status = status;
    }

    record AttendanceBody(List<OrganisationId> organisations) {}

    record Attended(SessionId sessionId, List<OrganisationId> organisations) {}

    record StatusBody(Step status) {}

    record Standing(SessionId sessionId, Status status) {}

    @PutMapping("/v1/sessions/{sessionId}/attendance")
    ResponseEntity<byte[]> attendance(@PathVariable SessionId sessionId, Submission submission) {
        return writes.put(
                submission,
                AttendanceBody.class,
                body -> attendance.faults(body.organisations()),
                body -> Reply.of(
                        attendance.handle(new RecordAttendance(submission.caller(), sessionId, body.organisations())),
                        session -> Reply.ok(new Attended(sessionId, session.attendance()))));
    }

    @PutMapping("/v1/sessions/{sessionId}/status")
    ResponseEntity<byte[]> status(@PathVariable SessionId sessionId, Submission submission) {
        return writes.put(
                submission,
                StatusBody.class,
                body -> Reply.of(
                        status.handle(new ChangeStatus(submission.caller(), sessionId, body.status())),
                        session -> Reply.ok(new Standing(sessionId, session.status()))));
    }
}
