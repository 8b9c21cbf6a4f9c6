package nl.ketenkaart.notifications.request;

import java.time.Clock;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.FollowUps;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;

/** Ends the duty to answer a request with its answer; one in part is noted, and the rest stays owed. The same again changes nothing. */
public final class SettleRequestHandler {
    private final FollowUps followUps;
    private final Clock clock;

    public SettleRequestHandler(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    public void handle(InformationRequestAnswered answered) {
        var now = clock.instant();
        var outcome = answered.inFull() ? ReportOutcome.ANSWERED : ReportOutcome.PARTLY_ANSWERED;
        var id = FollowUpId.of(answered.caseId(), What.ANSWER_REQUEST, answered.requestId());
        followUps.change(id, duty -> duty.endedBy(outcome, answered.at(), now));
    }
}
