package nl.ketenkaart.cases.closing;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.casefile.EndingEvent.CaseClosed;
import nl.ketenkaart.cases.ending.Closure;
import nl.ketenkaart.cases.ending.Closure.Words;
import nl.ketenkaart.cases.followup.Duties.Owed;
import nl.ketenkaart.cases.followup.FindDuties;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Closes by the director or the chair, once nobody at the table has a concern left, or with the remaining one on record; and
 * once nothing is owed, or each thing that is was handed over by name.
 * Source: evaluation, "who still has buikpijn?", and whether an approach that was set in motion had really started.
 */
public final class CloseCaseHandler {
    private final Cases cases;
    private final FindDuties duties;
    private final Clock clock;

    public CloseCaseHandler(Cases cases, FindDuties duties, Clock clock) {
        this.cases = cases;
        this.duties = duties;
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

    private Outcome<Case> close(Case file, Closure closure) {
        var concerned = stillConcerned(file, closure.at());
        if (!concerned.isEmpty() && closure.words().remainingConcern() == null) {
            return Outcome.refused(Refusal.conflict(
                    "There is a concern left at the table, of: %s. Wait until there is none, or say in remainingConcern what remains."
                            .formatted(concerned)));
        }
        var forgotten = forgotten(file, closure.words());
        if (!forgotten.isEmpty()) {
            var told = isOfWhoDecided(closure, file)
                    ? ": " + listed(forgotten)
                    : " (your card says what you may know of it)";
            return Outcome.refused(Refusal.conflict("Something is still owed" + told
                    + ". Wait until it is done, or say in duties who does each of it from now on."));
        }
        return Outcome.changed(
                file.with(file.endings().with(closure)).in(closure.words().phase()), event(file, closure));
    }

    /** What is owed and goes on with nobody. Who goes on with the case goes on with all of it. */
    private List<Owed> forgotten(Case file, Words words) {
        if (words.handedOverTo() != null) {
            return List.of();
        }
        var handed = Objects.requireNonNullElse(words.duties(), List.<Closure.Handed>of()).stream()
                .map(Closure.Handed::concerning)
                .collect(toSet());
        return duties.of(file.caseId())
                .owed(file.deliberation().decision().stream())
                .filter(owed -> !handed.contains(owed.concerning()))
                .toList();
    }

    /** What was decided, and so who owes what, is its own; whether another one may know of it is decided by privacy-service alone. */
    private static boolean isOfWhoDecided(Closure closure, Case file) {
        return file.deliberation()
                .decision()
                .filter(decision -> decision.organisation().equals(closure.organisation()))
                .isPresent();
    }

    private static String listed(List<Owed> owed) {
        return owed.stream()
                .map(one -> "%s concerning %s, of %s".formatted(one.what(), one.concerning(), one.organisation()))
                .sorted()
                .collect(joining("; "));
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
                words.duties(),
                closure.at());
    }
}
