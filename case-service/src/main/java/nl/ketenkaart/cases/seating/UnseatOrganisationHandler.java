package nl.ketenkaart.cases.seating;

import java.time.Clock;
import java.time.Instant;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.OrganisationUnseated;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.cases.table.Table;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Ends a seat by the director or the chair; a seat that ended already stays as it was. */
public final class UnseatOrganisationHandler {
    private final Cases cases;
    private final Clock clock;

    public UnseatOrganisationHandler(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Case> handle(UnseatOrganisation command) {
        var attempt = new Attempt(Command.UNSEAT, command.by(), clock.instant());
        return cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> left(before.table(), command.organisation(), attempt.at()),
                        before -> unseat(before, command, attempt)));
    }

    private static boolean left(Table table, OrganisationId organisation, Instant at) {
        return table.everSeated(organisation) && table.taken(organisation, at).isEmpty();
    }

    private static Outcome<Case> unseat(Case file, UnseatOrganisation command, Attempt attempt) {
        var table = file.table();
        if (!table.everSeated(command.organisation())) {
            return Outcome.refused(Refusal.notThere());
        }
        if (table.countsOn(command.organisation())) {
            return Outcome.refused(Refusal.conflict(
                    "It directs this case, or was asked to. Appoint another director first, then end its seat."));
        }
        return Outcome.changed(
                file.with(table.without(command.organisation(), attempt.at())),
                new OrganisationUnseated(
                        file.caseId(),
                        command.organisation(),
                        attempt.at(),
                        command.by().organisation(),
                        null,
                        attempt.at()));
    }
}
