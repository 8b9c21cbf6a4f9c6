package nl.ketenkaart.cases.casefile;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.ketenkaart.cases.deliberation.Deliberation;
import nl.ketenkaart.cases.ending.Endings;
import nl.ketenkaart.cases.lifecycle.Capacity;
import nl.ketenkaart.cases.lifecycle.LifeCycle;
import nl.ketenkaart.cases.lifecycle.Phase;
import nl.ketenkaart.cases.report.Report;
import nl.ketenkaart.cases.table.Table;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A case. A professional raises it with a concern, and with it the first table is seated. Triage accepts it for deepening or
 * declines it. While it is deepened a director is appointed and answers, organisations join and leave, say what they worry
 * about, and come to a picture, one version after the other. The chair decides; with the first report on what was decided the
 * follow-up begins. In the end it is closed or handed over, and may be opened again. Each verb is a handler of its own, and none of them comes past {@link #attempt}.
 *
 * @param triage null as long as there was none
 */
public record Case(
        CaseId caseId,
        Origin origin,
        Report report,
        Phase phase,
        @Nullable Triage triage,
        Table table,
        Deliberation deliberation,
        Endings endings) {

    /**
     * Does something, unless it is refused: first whoever may not know of the case, then who may not do this, then what this
     * phase does not allow.
     *
     * @param alreadySo whether it was done before; then nothing changes, and the answer is that of the first time
     */
    public Outcome<Case> attempt(Attempt attempt, Predicate<Case> alreadySo, Function<Case, Outcome<Case>> verb) {
        var barred = barred(attempt);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        if (alreadySo.test(this)) {
            return Outcome.unchanged(this);
        }
        return LifeCycle.refusal(phase, attempt.command())
                .<Outcome<Case>>map(Outcome::refused)
                .orElseGet(() -> verb.apply(this));
    }

    /** When it ended last; what triage declined counts as ended when it was raised, since that is not kept apart. */
    public Instant endedAt() {
        return endings.lastEnd().orElse(origin.at());
    }

    /** Why this would be refused now; empty: it would not. */
    public Optional<Refusal> refusal(Attempt attempt) {
        return barred(attempt).or(() -> LifeCycle.refusal(phase, attempt.command()));
    }

    private Optional<Refusal> barred(Attempt attempt) {
        if (!table.admits(attempt.by(), attempt.at())) {
            return Optional.of(Refusal.notThere());
        }
        return attempt.command().forbiddenTo(capacitiesOf(attempt.by()));
    }

    /** What the caller is here; to direct takes a professional (or the chair) of the director's organisation or its deputy's. */
    public Set<Capacity> capacitiesOf(Caller caller) {
        var capacities = EnumSet.noneOf(Capacity.class);
        capacities.addAll(Capacity.of(caller));
        if (capacities.contains(Capacity.PROFESSIONAL) || capacities.contains(Capacity.CHAIR)) {
            if (table.directedBy(caller.organisation()) || table.deputisedBy(caller.organisation())) {
                capacities.add(Capacity.DIRECTOR);
            }
            if (origin.organisation().equals(caller.organisation())) {
                capacities.add(Capacity.RAISER);
            }
            if (table.appointed(caller.organisation())) {
                capacities.add(Capacity.APPOINTED);
            }
        }
        return capacities;
    }

    public Case with(Triage outcome) {
        return new Case(caseId, origin, report, outcome.phase(), outcome, table, deliberation, endings);
    }

    public Case in(Phase next) {
        return new Case(caseId, origin, report, next, triage, table, deliberation, endings);
    }

    public Case with(Report changed) {
        return new Case(caseId, origin, changed, phase, triage, table, deliberation, endings);
    }

    public Case with(Table changed) {
        return new Case(caseId, origin, report, phase, triage, changed, deliberation, endings);
    }

    public Case with(Deliberation changed) {
        return new Case(caseId, origin, report, phase, triage, table, changed, endings);
    }

    public Case with(Endings changed) {
        return new Case(caseId, origin, report, phase, triage, table, deliberation, changed);
    }
}
