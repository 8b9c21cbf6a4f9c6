package nl.ketenkaart.cases.followup;

import java.time.Clock;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.FollowUpBegan;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.cases.lifecycle.LifeCycle;
import nl.ketenkaart.cases.lifecycle.Phase;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;

/** Begins the follow-up with the first report; every later one, and the same one again, changes nothing. */
public final class BeginFollowUpHandler {
    private final Cases cases;
    private final Clock clock;

    public BeginFollowUpHandler(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Case> handle(BeginFollowUp command) {
        return cases.change(
                command.caseId(),
                file -> LifeCycle.allows(file.phase(), Command.BEGIN_FOLLOW_UP)
                        ? Outcome.changed(file.in(Phase.FOLLOW_UP), new FollowUpBegan(file.caseId(), clock.instant()))
                        : Outcome.unchanged(file));
    }
}
