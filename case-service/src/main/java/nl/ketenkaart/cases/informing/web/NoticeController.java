package nl.ketenkaart.cases.informing.web;

import java.time.LocalDate;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.informing.RecordNotice;
import nl.ketenkaart.cases.informing.RecordNoticeHandler;
import nl.ketenkaart.cases.report.Notice;
import nl.ketenkaart.cases.report.PersonId;
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
final class NoticeController {
    private final Writes writes;
    private final RecordNoticeHandler handler;

    NoticeController(Writes writes, RecordNoticeHandler handler) {
        this.writes = writes;
        this.handler = handler;
    }

    record Body(
            boolean informed,
            @Nullable LocalDate on,
            @Nullable OrganisationId by,
            @Nullable String ground,
            @Nullable LocalDate until) {
        Notice of(PersonId person) {
            return new Notice(person, informed, on, by, ground, until);
        }
    }

    record Noticed(PersonId personId, boolean informed) {}

    @PutMapping("/v1/cases/{caseId}/persons/{personId}/notice")
    ResponseEntity<byte[]> record(@PathVariable CaseId caseId, @PathVariable PersonId personId, Submission submission) {
        return writes.put(
                submission,
                Body.class,
                body -> Reply.of(
                        handler.handle(new RecordNotice(submission.caller(), caseId, body.of(personId))),
                        file -> Reply.ok(new Noticed(personId, body.informed()))));
    }
}
