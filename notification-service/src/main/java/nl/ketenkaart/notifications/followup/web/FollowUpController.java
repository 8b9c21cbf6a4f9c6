package nl.ketenkaart.notifications.followup.web;

import java.time.Clock;
import java.time.LocalDate;
import nl.ketenkaart.notifications.ListQuery;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.ListFollowUpsHandler;
import nl.ketenkaart.notifications.followup.ListFollowUpsHandler.ListFollowUps;
import nl.ketenkaart.notifications.followup.ListPlace;
import nl.ketenkaart.notifications.followup.Report;
import nl.ketenkaart.notifications.followup.ReportFollowUpHandler;
import nl.ketenkaart.notifications.followup.ReportFollowUpHandler.ReportFollowUp;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The duties of the caller's own organisation. */
@RestController
@RequestMapping("/v1/follow-ups")
class FollowUpController {
    private final ListFollowUpsHandler list;
    private final ReportFollowUpHandler report;
    private final Writes writes;
    private final Awaiting awaiting;
    private final Tokens tokens;
    private final Clock clock;

    FollowUpController(
            ListFollowUpsHandler list,
            ReportFollowUpHandler report,
            Writes writes,
            Awaiting awaiting,
            Tokens tokens,
            Clock clock) {
        this.list = list;
        this.report = report;
        this.writes = writes;
        this.awaiting = awaiting;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping
    OwnFollowUps list(Lookup lookup) {
        var query = new ListQuery(lookup, tokens, "follow-ups");
        var state = query.oneOf("state", FollowUp.State.class).orElse(null);
        var after = query.place().map(FollowUpController::placeOf).orElse(ListPlace.START);
        var limit = query.limit();
        query.refuseFaults();
        awaiting.await(lookup.awaits());
        var listed = list.handle(new ListFollowUps(lookup.caller(), state, after, limit));
        var next = listed.next();
        return new OwnFollowUps(
                listed.followUps().stream().map(this::view).toList(),
                next == null ? null : query.cursorAt(next.due() + "|" + next.id()));
    }

    @PutMapping("/{followUpId}/report")
    ResponseEntity<byte[]> report(@PathVariable FollowUpId followUpId, Submission submission) {
        return writes.put(
                submission,
                Report.class,
                body -> report.faults(new ReportFollowUp(submission.caller(), followUpId, body)),
                body -> Reply.of(
                        report.handle(new ReportFollowUp(submission.caller(), followUpId, body)),
                        followUp -> Reply.ok(view(followUp))));
    }

    private OwnFollowUp view(FollowUp followUp) {
        return OwnFollowUp.of(followUp, clock.instant());
    }

    private static ListPlace placeOf(String text) {
        var parts = text.split("\\|", -1);
        return new ListPlace(LocalDate.parse(parts[0]), parts[1]);
    }
}
