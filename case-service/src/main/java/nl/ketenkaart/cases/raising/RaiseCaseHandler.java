package nl.ketenkaart.cases.raising;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.CaseRaised;
import nl.ketenkaart.cases.casefile.CaseEvent.FirstConcern;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.casefile.Origin;
import nl.ketenkaart.cases.deliberation.Concern;
import nl.ketenkaart.cases.deliberation.ConcernId;
import nl.ketenkaart.cases.deliberation.Deliberation;
import nl.ketenkaart.cases.ending.Endings;
import nl.ketenkaart.cases.lifecycle.Capacity;
import nl.ketenkaart.cases.lifecycle.Phase;
import nl.ketenkaart.cases.report.DutchDay;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.table.Seat;
import nl.ketenkaart.cases.table.Table;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationDirectory;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Raises a case by a professional, seats the first table (the raiser always), and keeps the first concern. */
public final class RaiseCaseHandler {
    private final Cases cases;
    private final References references;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    public RaiseCaseHandler(Cases cases, References references, OrganisationDirectory organisations, Clock clock) {
        this.cases = cases;
        this.references = references;
        this.organisations = organisations;
        this.clock = clock;
    }

    public Result<Case> handle(RaiseCase command) {
        if (!Capacity.of(command.by()).contains(Capacity.PROFESSIONAL)) {
            return Result.refused(Refusal.forbidden("To raise a case is up to a professional."));
        }
        var faults = faults(Draft.of(command.proposal()));
        if (!faults.isEmpty()) {
            return Result.refused(Refusal.invalid(faults));
        }
        var file = file(command, clock.instant());
        return cases.add(file, raised(file));
    }

    /** Everything that is wrong with a proposal, as far as it can be read. */
    public List<Fault> faults(Draft draft) {
        return new Proposals(organisations).faults(draft, DutchDay.of(clock.instant()));
    }

    private Case file(RaiseCase command, Instant at) {
        var raiser = command.by().organisation();
        var proposal = command.proposal();
        var concern = new Concern(new ConcernId(UUID.randomUUID()), raiser, proposal.concern(), at);
        return new Case(
                command.caseId(),
                new Origin(reference(command.caseId(), at), raiser, at),
                proposal.report(),
                Phase.RAISED,
                null,
                Table.of(seats(raiser, proposal.table(), at)),
                Deliberation.startingFrom(concern),
                Endings.NONE);
    }

    private String reference(CaseId caseId, Instant at) {
        return references.claim(caseId, Year.from(DutchDay.of(at)));
    }

    private List<Seat> seats(OrganisationId raiser, List<OrganisationId> table, Instant at) {
        var seated = new LinkedHashSet<>(List.of(raiser));
        seated.addAll(table);
        var seats = new ArrayList<Seat>();
        for (var organisation : seated) {
            var kind = organisations.find(organisation).orElseThrow().kind();
            seats.add(new Seat(organisation, kind, false, at, null, null));
        }
        return seats;
    }

    private static CaseRaised raised(Case file) {
        var concern = file.deliberation().concerns().getFirst();
        var words = concern.words();
        return new CaseRaised(
                file.caseId(),
                file.origin().reference(),
                file.report().kind(),
                file.report().urgency(),
                file.origin().organisation(),
                file.report().incident(),
                file.report().persons().stream().map(Person::told).toList(),
                new FirstConcern(
                        concern.concernId(),
                        concern.organisation(),
                        words.level(),
                        words.facts(),
                        words.feeling(),
                        words.question()),
                file.table().seats(),
                file.report().urgency().actBy(file.origin().at()),
                file.origin().at());
    }
}
