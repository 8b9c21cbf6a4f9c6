package nl.ketenkaart.notifications.ending;

import java.time.Clock;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.casetable.Seat;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.FollowUps;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;

/** Ends the duties to triage a case, of whomever they are, once it was triaged; the same again finds them done. */
public final class EndTriageHandler {
    private final FollowUps followUps;
    private final CaseTables tables;
    private final Clock clock;

    public EndTriageHandler(FollowUps followUps, CaseTables tables, Clock clock) {
        this.followUps = followUps;
        this.tables = tables;
        this.clock = clock;
    }

    /** Each organisation that ever sat there may owe it; of most there is no such duty, and nothing happens. */
    public void handle(CaseTriaged triaged) {
        var now = clock.instant();
        tables.find(triaged.caseId()).orElse(CaseTable.EMPTY).seats().stream()
                .map(Seat::organisation)
                .distinct()
                .map(owner -> FollowUpId.oncePerCase(triaged.caseId(), What.TRIAGE, owner))
                .forEach(id -> followUps.change(id, duty -> duty.endedBy(ReportOutcome.TRIAGED, triaged.at(), now)));
    }
}
