package nl.ketenkaart.cases.seating;

import java.time.Clock;
import java.util.List;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.ParticipantExcluded;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.lifecycle.Capacity;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.cases.table.Exclusion;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationDirectory;

/** Keeps out whoever the chair names; all others can only step back themselves. It works from the next moment on. */
public final class ExcludeParticipantHandler {
    private final Cases cases;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    public ExcludeParticipantHandler(Cases cases, OrganisationDirectory organisations, Clock clock) {
        this.cases = cases;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Who stepped back is out at once; so that a repeat is answered all the same, what was done is looked for first. */
    public Result<Case> handle(ExcludeParticipant command) {
        var attempt = new Attempt(Command.EXCLUDE, command.by(), clock.instant());
        return cases.change(
                command.caseId(),
                file -> file.table().knows(command.exclusion().exclusionId())
                        ? Outcome.unchanged(file)
                        : file.attempt(attempt, none -> false, before -> exclude(before, command, attempt)));
    }

    private Outcome<Case> exclude(Case file, ExcludeParticipant command, Attempt attempt) {
        var exclusion = command.exclusion();
        if (!file.capacitiesOf(command.by()).contains(Capacity.CHAIR) && !exclusion.onlyOf(command.by())) {
            return Outcome.refused(Refusal.forbidden(
                    "To exclude another is up to the chair. You can exclude your own organisation, or yourself."));
        }
        var faults = faults(exclusion);
        if (!faults.isEmpty()) {
            return Outcome.refused(Refusal.invalid(faults));
        }
        return Outcome.changed(
                file.with(file.table().with(exclusion)),
                new ParticipantExcluded(
                        file.caseId(),
                        exclusion.exclusionId(),
                        exclusion.organisation(),
                        exclusion.person(),
                        exclusion.ground(),
                        command.by().organisation(),
                        attempt.at()));
    }

    private List<Fault> faults(Exclusion exclusion) {
        var organisation = exclusion.organisation();
        if (organisation == null && exclusion.person() == null) {
            return List.of(new Fault("", "must name an organisation or a person"));
        }
        return organisation == null || organisations.find(organisation).isPresent()
                ? List.of()
                : List.of(new Fault("/organisation", "is not an organisation of the partnership"));
    }
}
