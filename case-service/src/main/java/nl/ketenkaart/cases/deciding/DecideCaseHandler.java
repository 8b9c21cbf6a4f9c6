package nl.ketenkaart.cases.deciding;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.CaseDecided;
import nl.ketenkaart.cases.casefile.CaseEvent.OrganisationSeated;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.deciding.DecideCase.Resolution;
import nl.ketenkaart.cases.deliberation.Decision;
import nl.ketenkaart.cases.deliberation.Ruling.Feedback;
import nl.ketenkaart.cases.deliberation.Ruling.Measure;
import nl.ketenkaart.cases.lifecycle.Phase;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.table.Seat;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the chair in person, never by a machine account (Wpg 7a, GDPR 22), once the table has said of everybody involved
 * how safe they are. A decision that is revised stays on record. Source: evaluation, first acute safety, for everybody.
 */
public final class DecideCaseHandler {
    private final Cases cases;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    public DecideCaseHandler(Cases cases, OrganisationDirectory organisations, Clock clock) {
        this.cases = cases;
        this.organisations = organisations;
        this.clock = clock;
    }

    public Result<Case> handle(DecideCase command) {
        var attempt = new Attempt(command.command(), command.by(), clock.instant());
        return cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> before.deliberation().knows(command.decisionId()),
                        before -> decide(before, command, attempt)));
    }

    private Outcome<Case> decide(Case file, DecideCase command, Attempt attempt) {
        var guests = new Guests(organisations, file, attempt.at());
        var resolution = command.resolution();
        return notNow(file, resolution)
                .or(() -> guests.notNow(resolution.guests()))
                .or(() -> invalid(file, resolution, guests, attempt))
                .<Outcome<Case>>map(Outcome::refused)
                .orElseGet(() -> decided(file, command, guests.seats(resolution.guests()), attempt));
    }

    private static Optional<Refusal> notNow(Case file, Resolution resolution) {
        var counting = file.deliberation().decision().map(Decision::decisionId);
        var revises = Optional.ofNullable(resolution.revises());
        if (revises.isPresent() && !revises.equals(counting)) {
            return Optional.of(Refusal.conflict(
                    "That is not the decision that counts now. Look at the card, and revise that one."));
        }
        var people = file.report().persons().stream().map(Person::personId);
        var unsaid = file.deliberation()
                .notKnownSafe(people)
                .map(person -> person.value().toString())
                .collect(joining(", "));
        return unsaid.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.conflict(
                        "Before a decision the last interpretation says of everybody how safe they are; not of: %s. Interpret it first."
                                .formatted(unsaid)));
    }

    private static Optional<Refusal> invalid(Case file, Resolution resolution, Guests guests, Attempt attempt) {
        var faults = new ArrayList<>(new RulingFaults(file, resolution, attempt.at()).all());
        faults.addAll(guests.faults(resolution.guests()));
        return faults.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(faults));
    }

    private static Outcome<Case> decided(Case file, DecideCase command, List<Seat> seats, Attempt attempt) {
        var resolution = command.resolution();
        var decision = new Decision(
                command.decisionId(),
                command.by().organisation(),
                resolution.ruling(),
                resolution.revises(),
                attempt.at());
        var table = file.table();
        var events = new ArrayList<Event>();
        for (var seat : seats) {
            table = table.with(seat);
            events.add(seated(file, seat, decision));
        }
        events.add(event(file, decision));
        var phase = resolution.revises() == null ? Phase.DECIDED : file.phase();
        var after = file.with(table).with(file.deliberation().with(decision)).in(phase);
        return new Outcome.Changed<>(after, events);
    }

    private static OrganisationSeated seated(Case file, Seat seat, Decision decision) {
        return new OrganisationSeated(
                file.caseId(),
                seat.organisation(),
                seat.kind(),
                seat.guest(),
                seat.from(),
                seat.until(),
                Objects.requireNonNull(seat.reason()),
                decision.organisation(),
                decision.at());
    }

    private static CaseDecided event(Case file, Decision decision) {
        var ruling = decision.ruling();
        return new CaseDecided(
                file.caseId(),
                decision.decisionId(),
                decision.organisation(),
                ruling.motivation(),
                ruling.disposition(),
                ruling.measures(),
                ruling.feedback(),
                ruling.letter(),
                decision.revises(),
                dropped(file, decision),
                decision.at());
    }

    /** What the revised decision asked that the new one does not go on asking; null when it revises none. */
    private static @Nullable List<UUID> dropped(Case file, Decision decision) {
        return Optional.ofNullable(decision.revises())
                .flatMap(file.deliberation()::find)
                .map(Decision::ruling)
                .map(revised -> Stream.concat(
                                revised.measures().stream().map(Measure::measureId),
                                revised.feedback().stream().map(Feedback::feedbackId))
                        .filter(id -> decision.ruling().measure(id).isEmpty())
                        .toList())
                .orElse(null);
    }
}
