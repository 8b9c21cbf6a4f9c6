package nl.ketenkaart.context.contribution;

import java.util.List;
import nl.ketenkaart.context.casetable.Admission;
import nl.ketenkaart.context.casetable.Admission.Moment;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Precondition;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;

/** Lets the owner word its contribution anew, or share it on other terms. For anybody else there is none. */
public final class CorrectContributionHandler {
    private final Admission admission;
    private final Contributions contributions;
    private final StatementFaults faults;

    public CorrectContributionHandler(Admission admission, Contributions contributions, StatementFaults faults) {
        this.admission = admission;
        this.contributions = contributions;
        this.faults = faults;
    }

    /**
     * @param statement the whole of it, not what changes
     * @param precondition the revision that the owner acted on
     */
    public record CorrectContribution(
            Caller caller, CaseId caseId, ContributionId id, Statement statement, Precondition precondition) {}

    public Result<Contribution> handle(CorrectContribution command) {
        return admission.admit(command.caller(), command.caseId(), moment -> {
            if (!isOwn(command)) {
                return Result.refused(Refusal.notThere());
            }
            var found = faults(command, moment);
            if (!found.isEmpty()) {
                return Result.refused(Refusal.invalid(found));
            }
            return moment.outside(RecordContributionHandler.PHASES)
                    .<Result<Contribution>>map(Result::refused)
                    .orElseGet(() -> correct(command, moment));
        });
    }

    /** All that is wrong with it, for the owner alone. */
    public List<Fault> faults(CorrectContribution command) {
        return admission.faults(
                command.caller(), command.caseId(), moment -> isOwn(command) ? faults(command, moment) : List.of());
    }

    private List<Fault> faults(CorrectContribution command, Moment moment) {
        return faults.of(command.statement(), command.caseId(), command.caller().organisation(), moment);
    }

    private boolean isOwn(CorrectContribution command) {
        var caller = command.caller().organisation();
        return contributions
                .find(command.id())
                .filter(contribution -> contribution.belongsTo(caller, command.caseId()))
                .isPresent();
    }

    private Result<Contribution> correct(CorrectContribution command, Moment moment) {
        return contributions.change(
                command.id(),
                contribution -> contribution.correct(command.statement(), command.precondition(), moment.at()));
    }
}
