package nl.ketenkaart.notifications.ending;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.duty.CaseDecided;
import nl.ketenkaart.notifications.followup.FollowUp;
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
                    .flatMap(id -> ofADecision(revision.caseId(), id))
                    .forEach(id -> end(id, revision.at(), now));
        }
        if (revision.revises() != null) {
            revision.reportedNoMore()
                    .map(key -> FollowUpId.of(revision.caseId(), What.REPORT_ON_MEASURE, key))
                    .forEach(id -> end(id, revision.at(), now));
            end(FollowUpId.of(revision.caseId(), What.ASK_THOSE_INVOLVED, revision.revises()), revision.at(), now);
        }
    }

    private void end(FollowUpId id, Instant happened, Instant now) {
        followUps.change(
                followUps.asked(id, FollowUp::replaced), duty -> duty.endedBy(ReportOutcome.REPLACED, happened, now));
    }

    private static Stream<FollowUpId> ofADecision(CaseId caseId, UUID dropped) {
        return Stream.concat(
                OF_A_DECISION.stream().map(what -> FollowUpId.of(caseId, what, dropped)),
                CaseDecided.intervals(dropped).map(key -> FollowUpId.of(caseId, What.REPORT_ON_MEASURE, key)));
    }
}
