package nl.ketenkaart.context.contribution;

import static nl.ketenkaart.context.casetable.Phase.DECIDED;
import static nl.ketenkaart.context.casetable.Phase.DEEPENING;
import static nl.ketenkaart.context.casetable.Phase.FOLLOW_UP;

import java.util.List;
import java.util.Set;
import nl.ketenkaart.context.casetable.Admission;
import nl.ketenkaart.context.casetable.Admission.Moment;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.casetable.Phase;
import nl.ketenkaart.context.contribution.ContributionEvent.ContributionRecorded;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;

/** Records what an organisation tells, from the deepening on. */
public final class RecordContributionHandler {
    static final Set<Phase> PHASES = Set.of(DEEPENING, DECIDED, FOLLOW_UP);
    private final Admission admission;
    private final Contributions contributions;
    private final StatementFaults faults;

    public RecordContributionHandler(Admission admission, Contributions contributions, StatementFaults faults) {
        this.admission = admission;
        this.contributions = contributions;
        this.faults = faults;
    }

    public record RecordContribution(Caller caller, CaseId caseId, Statement statement) {
        boolean made(Contribution contribution) {
            return contribution.belongsTo(caller.organisation(), caseId);
        }
    }

    /**
     * @param id what it will be called; the same id again records nothing more, however far the case is by then
     */
    public Result<Contribution> handle(ContributionId id, RecordContribution command) {
        return admission.admit(command.caller(), command.caseId(), moment -> {
            if (made(id, command)) {
                return contributions.change(id, Outcome::unchanged);
            }
            var found = faults(command, moment);
            if (!found.isEmpty()) {
                return Result.refused(Refusal.invalid(found));
            }
            return moment.outside(PHASES)
                    .<Result<Contribution>>map(Result::refused)
                    .orElseGet(() -> record(id, command, moment));
        });
    }

    /** All that is wrong with it, for whoever may know of the case; nothing any more once it was recorded. */
    public List<Fault> faults(ContributionId id, RecordContribution command) {
        return admission.faults(
                command.caller(), command.caseId(), moment -> made(id, command) ? List.of() : faults(command, moment));
    }

    private boolean made(ContributionId id, RecordContribution command) {
        return contributions.find(id).filter(command::made).isPresent();
    }

    private List<Fault> faults(RecordContribution command, Moment moment) {
        return faults.of(command.statement(), command.caseId(), command.caller().organisation(), moment);
    }

    private Result<Contribution> record(ContributionId id, RecordContribution command, Moment moment) {
        var owner = command.caller().organisation();
        var contribution = Contribution.first(id, command.caseId(), owner, command.statement());
        return contributions.add(contribution, ContributionRecorded.of(contribution, moment.at()));
    }
}
