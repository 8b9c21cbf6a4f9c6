package nl.ketenkaart.cases.followup;

import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.CaseProposed;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.cases.lifecycle.LifeCycle;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;

/**
 * Proposes a case for the next session, so that who sets agendas finds it; one that has ended, or is deepened again, stays as it
 * is. Done twice for the same, it says the same twice. Source: evaluation, concern without follow-up dies.
 */
public final class ProposeCaseHandler {
    private final Cases cases;

    public ProposeCaseHandler(Cases cases) {
        this.cases = cases;
    }

    public Result<Case> handle(ProposeCase command) {
        return cases.change(
                command.caseId(),
                file -> LifeCycle.allows(file.phase(), Command.PROPOSE)
                        ? Outcome.changed(file, new CaseProposed(file.caseId(), command.since()))
                        : Outcome.unchanged(file));
    }
}
