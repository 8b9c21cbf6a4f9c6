package nl.ketenkaart.cases.direction;

import java.time.Clock;
import java.util.List;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.DirectorAppointed;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;

/** Appoints a director from the table; an earlier director is one no more from then on. */
public final class AppointDirectorHandler {
    private final Cases cases;
    private final Clock clock;

    public AppointDirectorHandler(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Case> handle(AppointDirector command) {
        var attempt = new Attempt(Command.APPOINT_DIRECTOR, command.by(), clock.instant());
        return cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> before.table().countsOn(command.organisation()),
                        before -> appoint(before, command, attempt)));
    }

    private static Outcome<Case> appoint(Case file, AppointDirector command, Attempt attempt) {
        if (!file.table().holds(command.organisation(), attempt.at())) {
            return Outcome.refused(
                    Refusal.invalid(List.of(new Fault("/organisation", "does not sit at this table; seat it first"))));
        }
        return Outcome.changed(
                file.with(file.table().appointing(command.organisation())),
                new DirectorAppointed(
                        file.caseId(), command.organisation(), command.by().organisation(), attempt.at()));
    }
}
