package nl.ketenkaart.cases.planning.web;

import java.time.OffsetDateTime;
import java.util.List;
import nl.ketenkaart.cases.planning.PlanSession;
import nl.ketenkaart.cases.planning.PlanSession.Slot;
import nl.ketenkaart.cases.planning.PlanSessionHandler;
import nl.ketenkaart.cases.planning.SetAgenda;
import nl.ketenkaart.cases.planning.SetAgendaHandler;
import nl.ketenkaart.cases.session.Agenda;
import nl.ketenkaart.cases.session.Session;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PlanningController {
    private final Writes writes;
    private final PlanSessionHandler plan;
    private final SetAgendaHandler agenda;

    PlanningController(Writes writes, PlanSessionHandler plan, SetAgendaHandler agenda) {
        this.writes = writes;
        this.plan = plan;
        this.agenda = agenda;
    }

    record PlanBody(
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            String place,
            OrganisationId chairOrganisation,
            @Nullable Boolean extra) {
        Slot slot() {
            return new Slot(
                    startsAt.toInstant(), endsAt.toInstant(), place, chairOrganisation, Boolean.TRUE.equals(extra));
        }
    }

    record Planned(SessionId sessionId) {}

    record AgendaBody(List<Agenda.Item> items) {}

    record Discussed(SessionId sessionId, List<Agenda.Item> items) {}

    /** The tag is that of the agenda, the one part of a session that is versioned. */
    @PostMapping("/v1/sessions")
    ResponseEntity<byte[]> plan(Submission submission) {
        return writes.post(
                submission,
                PlanBody.class,
                body -> plan.faults(body.slot()),
                (id, body) -> Reply.of(
                        plan.handle(new PlanSession(submission.caller(), new SessionId(id), body.slot())),
                        session -> Reply.created("/v1/sessions/" + id, new Planned(session.sessionId()))
                                .tagged(tag(submission, session))));
    }

    @PutMapping("/v1/sessions/{sessionId}/agenda")
    ResponseEntity<byte[]> agenda(@PathVariable SessionId sessionId, Submission submission) {
        return writes.put(submission, AgendaBody.class, body -> agenda.faults(body.items()), body -> {
            var seen = writes.precondition(submission);
            return Reply.of(
                    agenda.handle(new SetAgenda(submission.caller(), sessionId, body.items(), seen)),
                    session -> Reply.ok(
                                    new Discussed(sessionId, session.agenda().items()))
                            .tagged(tag(submission, session)));
        });
    }

    private String tag(Submission submission, Session session) {
        var path = "/v1/sessions/" + session.sessionId().value() + "/agenda";
        return writes.tag(submission, path, session.agenda().revision());
    }
}
