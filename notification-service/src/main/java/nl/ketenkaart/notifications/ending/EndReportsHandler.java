package nl.ketenkaart.notifications.ending;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.duty.CaseDecided;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.FollowUps;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;

/**
 * Of a measure that was carried out, or was stopped, nothing more is reported: what else is owed of it ends. That it was stopped was
 * said once, and nobody is to hear it again for each report that was still owed. The same again finds it ended.
 */
public final class EndReportsHandler {
    private static final Set<ReportOutcome> LAST = Set.of(ReportOutcome.CARRIED_OUT, ReportOutcome.STOPPED);
    private final FollowUps followUps;
    private final Clock clock;

    public EndReportsHandler(FollowUps followUps, Clock clock) {
        this.followUps = followUps;
        this.clock = clock;
    }

    /** What is needed of follow-up-reported.v1. Deliberately not the evidence. */
    public record Reported(CaseId caseId, What what, UUID concerning, ReportOutcome outcome, Instant at) {
        /** With what the rest ends. */
        ReportOutcome end() {
            return outcome == ReportOutcome.STOPPED ? ReportOutcome.ENDED : outcome;
        }

        boolean isLastOfAMeasure() {
            return LAST.contains(outcome) && (what == What.START_MEASURE || what == What.REPORT_ON_MEASURE);
        }
    }

    public void handle(Reported reported) {
        if (!reported.isLastOfAMeasure()) {
            return;
        }
        var now = clock.instant();
        var start = FollowUpId.of(reported.caseId(), What.START_MEASURE, reported.concerning());
        var reports = CaseDecided.intervals(reported.concerning())
                .map(key -> FollowUpId.of(reported.caseId(), What.REPORT_ON_MEASURE, key));
        Stream.concat(Stream.of(start), reports)
                .map(id -> followUps.asked(id, FollowUp::replaced))
                .forEach(id -> followUps.change(id, duty -> duty.endedBy(reported.end(), reported.at(), now)));
    }
}
