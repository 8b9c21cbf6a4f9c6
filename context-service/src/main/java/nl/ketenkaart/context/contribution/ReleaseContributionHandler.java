package nl.ketenkaart.context.contribution;

import nl.ketenkaart.context.casetable.Admission;
import nl.ketenkaart.context.casetable.Admission.Moment;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;

/**
 * Lets the director's organisation release what waits for it. Any other organisation at the table gets the same refusal whether
 * the contribution is there or not.
 */
public final class ReleaseContributionHandler {
    private final Admission admission;
    private final Contributions contributions;

    public ReleaseContributionHandler(Admission admission, Contributions contributions) {
        this.admission = admission;
        this.contributions = contributions;
    }

    public record ReleaseContribution(Caller caller, CaseId caseId, ContributionId id) {}

    public Result<Contribution> handle(ReleaseContribution command) {
        return admission.admit(command.caller(), command.caseId(), moment -> {
            if (!command.caller().organisation().equals(moment.table().director())) {
                return Result.refused(Refusal.forbidden("The organisation that directs this case releases."));
            }
            return moment.outside(RecordContributionHandler.PHASES)
                    .<Result<Contribution>>map(Result::refused)
                    .orElseGet(() -> release(command, moment));
        });
    }

    private Result<Contribution> release(ReleaseContribution command, Moment moment) {
        return contributions.change(
                command.id(),
                contribution -> contribution.caseId().equals(command.caseId())
                        ? contribution.release(command.caller().organisation(), moment.at())
                        : Outcome.refused(Refusal.notThere()));
    }
}
