package nl.ketenkaart.cases.seating;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.OrganisationSeated;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.cases.report.DutchDay;
import nl.ketenkaart.cases.seating.SeatOrganisation.Terms;
import nl.ketenkaart.cases.table.Seat;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationDirectory;

/** Seats by the director or the chair. Who sits there already on the same terms stays so; on other terms it is refused. */
public final class SeatOrganisationHandler {
    private final Cases cases;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    public SeatOrganisationHandler(Cases cases, OrganisationDirectory organisations, Clock clock) {
        this.cases = cases;
        this.organisations = organisations;
        this.clock = clock;
    }

    public Result<Case> handle(SeatOrganisation command) {
        var attempt = new Attempt(Command.SEAT, command.by(), clock.instant());
        return cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> seat(command.terms(), attempt.at())
                                .filter(before.table()::holdsAlready)
                                .isPresent(),
                        before -> seat(before, command, attempt)));
    }

    /** What is wrong with the terms, whatever the case. */
    public List<Fault> faults(Terms terms) {
        var faults = new ArrayList<Fault>();
        if (organisations.find(terms.organisation()).isEmpty()) {
            faults.add(new Fault("/organisation", "is not an organisation of the partnership"));
        }
        if (terms.until() != null && terms.until().isBefore(DutchDay.of(clock.instant()))) {
            faults.add(new Fault("/until", "is in the past"));
        }
        return faults;
    }

    private Outcome<Case> seat(Case file, SeatOrganisation command, Attempt attempt) {
        var organisation = command.terms().organisation();
        if (file.table().taken(organisation, attempt.at()).isPresent()) {
            return Outcome.refused(
                    Refusal.conflict("It sits at this table on other terms. End that seat first, then seat it anew."));
        }
        if (file.table().keepsOut(organisation)) {
            return Outcome.refused(Refusal.conflict(
                    "It is kept out of this case for a conflict of interest. Another organisation can be seated."));
        }
        var faults = faults(command.terms());
        if (!faults.isEmpty()) {
            return Outcome.refused(Refusal.invalid(faults));
        }
        var seat = seat(command.terms(), attempt.at()).orElseThrow();
        return Outcome.changed(file.with(file.table().with(seat)), event(command, seat));
    }

    /** Empty for an organisation that is not of the partnership. */
    private Optional<Seat> seat(Terms terms, Instant from) {
        var until = terms.until() == null ? null : DutchDay.endOf(terms.until());
        return organisations
                .find(terms.organisation())
                .map(found -> new Seat(found.id(), found.kind(), terms.guest(), from, until, terms.reason()));
    }

    private static OrganisationSeated event(SeatOrganisation command, Seat seat) {
        return new OrganisationSeated(
                command.caseId(),
                seat.organisation(),
                seat.kind(),
                seat.guest(),
                seat.from(),
                seat.until(),
                command.terms().reason(),
                command.by().organisation(),
                seat.from());
    }
}
