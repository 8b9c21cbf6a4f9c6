package nl.ketenkaart.notifications.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpOpened;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpReported;
import nl.ketenkaart.notifications.followup.FollowUpEvent.FollowUpStalled;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A duty of one organisation: an answer it owes before a day. It opens with what happened in the case, is overdue when the day
 * has passed, and is done once its owner reported something that closes it, or triage happened. Until then the owner may report
 * again; after that nothing changes it.
 *
 * @param concerning the measure or the feedback of the decision, the request, the person, or the session; of triage the case, of what those
 *     involved got from it the decision
 * @param due the last day on which it is in time, in the Netherlands
 * @param report the last one; null as long as there is none
 * @param stalledBy what showed last that it stands still, and was told on; null as long as nothing did
 */
public record FollowUp(
        FollowUpId id,
        CaseId caseId,
        OrganisationId owner,
        What what,
        UUID concerning,
        LocalDate due,
        @Nullable Report report,
        @Nullable UUID stalledBy) {

    /** Nobody said anything of it yet. */
    public static FollowUp open(
            FollowUpId id, CaseId caseId, OrganisationId owner, What what, UUID concerning, LocalDate due) {
        return new FollowUp(id, caseId, owner, what, concerning, due, null, null);
    }

    /** How it stands at a moment. */
    public enum State {
        OPEN,
        OVERDUE,
        DONE
    }

    public FollowUpOpened opened(Instant at) {
        return new FollowUpOpened(id, caseId, owner, what, concerning, due, at);
    }

    public State state(Instant at) {
        if (done()) {
            return State.DONE;
        }
        return Netherlands.dayOf(at).isAfter(due) ? State.OVERDUE : State.OPEN;
    }

    public boolean done() {
        return report != null && what.closing().contains(report.outcome());
    }

    /** Whether what asked it asks it no more. */
    public boolean replaced() {
        return report != null && report.outcome() == ReportOutcome.REPLACED;
    }

    /** The same, known by another id. */
    public FollowUp as(FollowUpId other) {
        return new FollowUp(other, caseId, owner, what, concerning, due, report, stalledBy);
    }

    /** Whether its owner owes it no more, though it was not done: with the end of the case it was handed over, or nobody asks for it. */
    public boolean lapsed(CaseTable table) {
        return !done() && table.asksNoMore();
    }

    Outcome<FollowUp> report(Report next, Instant at) {
        if (next.equals(report)) {
            return Outcome.unchanged(this);
        }
        var faults = next.faults(what, Netherlands.dayOf(at));
        if (!faults.isEmpty()) {
            return Outcome.refused(Refusal.invalid(faults));
        }
        if (report != null && done()) {
            return Outcome.refused(Refusal.conflict(
                    "This duty is done, " + report.outcome() + " was reported; nothing more can be reported on it."));
        }
        return Outcome.changed(with(next), reported(next, at));
    }

    /** What happened in the case did what was owed, or part of it, then; the owner need not say so. */
    public Outcome<FollowUp> endedBy(ReportOutcome outcome, Instant happened, Instant at) {
        if (done()) {
            return Outcome.unchanged(this);
        }
        var end = new Report(outcome, Netherlands.dayOf(happened), null);
        if (end.equals(report)) {
            return Outcome.unchanged(this);
        }
        return Outcome.changed(with(end), reported(end, at));
    }

    /** Something shows that it stands still; the same again changes nothing. */
    public Outcome<FollowUp> stall(UUID cause, Instant at) {
        return cause.equals(stalledBy)
                ? Outcome.unchanged(this)
                : Outcome.changed(
                        new FollowUp(id, caseId, owner, what, concerning, due, report, cause),
                        new FollowUpStalled(id, caseId, owner, what, concerning, at));
    }

    private FollowUp with(Report next) {
        return new FollowUp(id, caseId, owner, what, concerning, due, next, stalledBy);
    }

    private FollowUpReported reported(Report next, Instant at) {
        return new FollowUpReported(
                id, caseId, owner, what, concerning, next.outcome(), next.on(), next.evidence(), at);
    }
}
