package nl.ketenkaart.cases.closing;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.casefile.EndingEvent.CaseClosed;
import nl.ketenkaart.cases.ending.Closure;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Closes by the director or the chair, once nobody at the table has a concern left, or with the remaining one on record.
 * Source: evaluation, "who still has buikpijn?"
 */
public final class CloseCaseHandler {
    private final Cases cases;
    private final Clock clock;

    public CloseCaseHandler(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Case> handle(CloseCase command) {
        var attempt = new Attempt(Command.CLOSE, command.by(), clock.instant());
        var closure = new Closure(command.closureId(), command.by().organisation(), command.words(), attempt.at());
        return cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> before.endings().knows(closure.closureId()),
                        before -> close(before, closure)));
    }

    private static Outcome<Case> close(Case file, Closure closure) {
        var concerned = stillConcerned(file, closure.at());
        if (!concerned.isEmpty() && closure.words().remainingConcern() == null) {
            return Outcome.refused(Refusal.conflict(
                    "There is a concern left at the table, of: %s. Wait until there is none, or say in remainingConcern what remains."
                            .formatted(concerned)));
        }
        return Outcome.changed(
                file.with(file.endings().with(closure)).in(closure.words().phase()), event(file, closure));
    }

    /** By their last word; who left the table, or is kept out, does not hold the case open. */
    private static String stillConcerned(Case file, Instant at) {
        return file.deliberation()
                .concerned()
                .filter(organisation -> file.table().holds(organisation, at))
                .map(OrganisationId::value)
                .sorted()
                .collect(joining(", "));
    }

    private static CaseClosed event(Case file, Closure closure) {
        var words = closure.words();
        return new CaseClosed(
                file.caseId(),
                closure.closureId(),
                closure.organisation(),
                words.reason(),
                words.remainingConcern(),
                words.handedOverTo(),
                closure.at());
    }
}
