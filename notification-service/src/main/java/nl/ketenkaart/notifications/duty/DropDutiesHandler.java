package nl.ketenkaart.notifications.duty;

import java.time.Clock;
import java.util.List;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.FollowUps;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;

/** Ends what a revised decision asked and the new one does not; what was done already stays as it was reported. */
public final class DropDutiesHandler {
    private static final List<What> OF_A_DECISION = List.of(What.START_MEASURE, What.GIVE_FEEDBACK);
    private final FollowUps followUps;
    private final Clock clock;

    public DropDutiesHandler(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    public void handle(CaseDecided revision) {
        var now = clock.instant();
        var dropped = revision.dropped();
        if (dropped != null) {
            dropped.stream()
                    .flatMap(id -> OF_A_DECISION.stream().map(what -> FollowUpId.of(revision.caseId(), what, id)))
                    .forEach(id ->
                            followUps.change(id, duty -> duty.endedBy(ReportOutcome.REPLACED, revision.at(), now)));
        }
    }
}
