package nl.ketenkaart.notifications.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.casetable.Standing;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;

/** Takes the owner's word on a follow-up. For anybody else, and for an owner that lost its seat, there is none. */
public final class ReportFollowUpHandler {
    private final FollowUps followUps;
    private final CaseTables tables;
    private final Clock clock;

    public ReportFollowUpHandler(FollowUps followUps, CaseTables tables, Clock clock) {
        this.followUps = followUps;
        this.tables = tables;
        this.clock = clock;
    }

    public record ReportFollowUp(Caller caller, FollowUpId followUpId, Report report) {}

    public Result<FollowUp> handle(ReportFollowUp command) {
        var now = clock.instant();
        var found = visible(command, now);
        if (found.isEmpty()) {
            return Result.refused(Refusal.notThere());
        }
        if (!command.caller().hasAnyOf("professional", "chair")) {
            return Result.refused(Refusal.forbidden("A professional or the chair reports on a duty."));
        }
        if (lapsed(found.get())) {
            return Result.refused(Refusal.conflict("Its case has ended, and nothing is owed in it any more."));
        }
        return followUps.change(command.followUpId(), followUp -> followUp.report(command.report(), now));
    }

    /** A case that is reopened asks again. */
    private boolean lapsed(FollowUp followUp) {
        return tables.find(followUp.caseId()).filter(followUp::lapsed).isPresent();
    }

    /** All that is wrong with the report, before anything is done; nothing that tells whether the follow-up is there. */
    public List<Fault> faults(ReportFollowUp command) {
        var now = clock.instant();
        var today = Netherlands.dayOf(now);
        return visible(command, now)
                .map(followUp -> command.report().faults(followUp.what(), today))
                .orElseGet(() -> command.report().faults(today));
    }

    private Optional<FollowUp> visible(ReportFollowUp command, Instant now) {
        var caller = command.caller();
        return followUps
                .find(command.followUpId())
                .filter(followUp -> followUp.owner().equals(caller.organisation()))
                .filter(followUp -> tables.standing(caller, followUp.caseId(), now) == Standing.SEATED);
    }
}
