package nl.ketenkaart.notifications.followup.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUp.State;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;
import org.jspecify.annotations.Nullable;

/** A duty as its owner is shown it: poor in data, what it is about stands on the chain card. */
record OwnFollowUp(
        FollowUpId followUpId,
        CaseId caseId,
        What what,
        UUID concerning,
        LocalDate due,
        State state,
        @Nullable ReportOutcome outcome) {

    static OwnFollowUp of(FollowUp followUp, Instant at) {
        var report = followUp.report();
        return new OwnFollowUp(
                followUp.id(),
                followUp.caseId(),
                followUp.what(),
                followUp.concerning(),
                followUp.due(),
                followUp.state(at),
                report == null ? null : report.outcome());
    }
}
