package nl.ketenkaart.context.contribution;

import nl.ketenkaart.context.casetable.Admission;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Precondition;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;

/** Lets the owner take its contribution back, in whatever phase the case is. For anybody else there is none. */
public final class WithdrawContributionHandler {
    private final Admission admission;
    private final Contributions contributions;

    public WithdrawContributionHandler(Admission admission, Contributions contributions) {
        this.admission = admission;
        this.contributions = contributions;
    }

    /**
     * @param precondition the revision that the owner acted on
     */
    public record WithdrawContribution(Caller caller, CaseId caseId, ContributionId id, Precondition precondition) {}

    public Result<Contribution> handle(WithdrawContribution command) {
        var caller = command.caller().organisation();
        return admission.admit(
                command.caller(),
                command.caseId(),
                moment -> contributions.change(
                        command.id(),
                        contribution -> contribution.belongsTo(caller, command.caseId())
                                ? contribution.withdraw(command.precondition(), moment.at())
                                : Outcome.refused(Refusal.notThere())));
    }
}
