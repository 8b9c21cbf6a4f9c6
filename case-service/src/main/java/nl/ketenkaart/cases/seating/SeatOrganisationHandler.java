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
import nl.ketenkaart.cases.seating.Areas.Found;
import nl.ketenkaart.cases.seating.SeatOrganisation.Terms;
import nl.ketenkaart.cases.seating.SeatOrganisation.Whom;
import nl.ketenkaart.cases.table.Seat;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Organisation;
import nl.ketenkaart.platform.identity.OrganisationDirectory;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Seats by the director or the chair. Who sits there already on the same terms stays so; on other terms it is refused. */
public final class SeatOrganisationHandler {
    private final Cases cases;
    private final Areas areas;
    private final Clock clock;

    public SeatOrganisationHandler(Cases cases, OrganisationDirectory organisations, Clock clock) {
        this.cases = cases;
        this.areas = new Areas(organisations);
        this.clock = clock;
    }

    /** The case with the seat in it, and whose seat it is: the one that was meant may have had to be found. */
    public Result<Seated> handle(SeatOrganisation command) {
        var attempt = new Attempt(Command.SEAT, command.by(), clock.instant());
        var result = cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> seat(command, before, attempt.at())
                                .filter(before.table()::holdsAlready)
                                .isPresent(),
                        before -> seat(before, command, attempt)));
        return switch (result) {
            case Result.Refused<Case>(var refusal) -> Result.refused(refusal);
            case Result.Done<Case>(var file, var position) ->
                new Result.Done<>(
                        new Seated(
                                seat(command, file, attempt.at()).orElseThrow().organisation()),
                        position);
        };
    }

    public record Seated(OrganisationId organisation) {}

    /** What is wrong with the terms, whatever the case. */
    public List<Fault> faults(Terms terms) {
        var faults = new ArrayList<Fault>();
        if (terms.whom() instanceof Whom.Named named && areas.named(named) instanceof Found.Nobody(var fault)) {
            faults.add(fault);
        }
        if (terms.guest() && terms.until() == null) {
            faults.add(new Fault("/until", "is missing: a guest sits there until a day"));
        }
        if (terms.until() != null && terms.until().isBefore(DutchDay.of(clock.instant()))) {
            faults.add(new Fault("/until", "is in the past"));
        }
        return faults;
    }

    private Outcome<Case> seat(Case file, SeatOrganisation command, Attempt attempt) {
        var faults = new ArrayList<>(faults(command.terms()));
        return switch (areas.find(command.terms().whom(), file.report())) {
            case Found.Nobody(var fault) -> {
                if (!faults.contains(fault)) {
                    faults.add(fault);
                }
                yield Outcome.refused(Refusal.invalid(faults));
            }
            case Found.One(var organisation) ->
                notNow(file, organisation.id(), attempt.at())
                        .or(() -> faults.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(faults)))
                        .<Outcome<Case>>map(Outcome::refused)
                        .orElseGet(() -> seated(file, command, seat(command.terms(), organisation, attempt.at())));
        };
    }

    private static Optional<Refusal> notNow(Case file, OrganisationId organisation, Instant at) {
        if (file.table().taken(organisation, at).isPresent()) {
            return Optional.of(
                    Refusal.conflict("It sits at this table on other terms. End that seat first, then seat it anew."));
        }
        return file.table().keepsOut(organisation)
                ? Optional.of(Refusal.conflict(
                        "It is kept out of this case for a conflict of interest. Another organisation can be seated."))
                : Optional.empty();
    }

    /** Empty where nobody is found. */
    private Optional<Seat> seat(SeatOrganisation command, Case file, Instant from) {
        return areas.find(command.terms().whom(), file.report()) instanceof Found.One(var organisation)
                ? Optional.of(seat(command.terms(), organisation, from))
                : Optional.empty();
    }

    private static Seat seat(Terms terms, Organisation organisation, Instant from) {
        var until = terms.until() == null ? null : DutchDay.endOf(terms.until());
        return new Seat(organisation.id(), organisation.kind(), terms.guest(), from, until, terms.reason());
    }

    private static Outcome<Case> seated(Case file, SeatOrganisation command, Seat seat) {
        return Outcome.changed(
                file.with(file.table().with(seat)),
                new OrganisationSeated(
                        command.caseId(),
                        seat.organisation(),
                        seat.kind(),
                        seat.guest(),
                        seat.from(),
                        seat.until(),
                        command.terms().reason(),
                        command.by().organisation(),
                        seat.from()));
    }
}
