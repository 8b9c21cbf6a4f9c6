package nl.ketenkaart.notifications.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.casetable.Seat;
import nl.ketenkaart.notifications.duty.DirectorAppointed;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUps;
import nl.ketenkaart.notifications.followup.FollowUps.Wanted;
import nl.ketenkaart.notifications.followup.ListPlace;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Ends the duty to answer an appointment with the answer, and with the next appointment; the same again finds it ended. */
public final class EndAppointmentHandler {
    private final FollowUps followUps;
    private final CaseTables tables;
    private final Clock clock;

    public EndAppointmentHandler(FollowUps followUps, CaseTables tables, Clock clock) {
        this.followUps = followUps;
        this.tables = tables;
        this.clock = clock;
    }

    public void handle(AppointmentAnswered answered) {
        end(answered.organisation(), mine(answered.caseId()), ReportOutcome.ANSWERED, answered.at());
    }

    /** Whoever was asked before owes no answer any more. */
    public void handle(DirectorAppointed next) {
        var others = mine(next.caseId()).and(duty -> !duty.concerning().equals(next.appointment()));
        tables.find(next.caseId()).orElse(CaseTable.EMPTY).seats().stream()
                .map(Seat::organisation)
                .distinct()
                .forEach(owner -> end(owner, others, ReportOutcome.REPLACED, next.at()));
    }

    private static Predicate<FollowUp> mine(CaseId caseId) {
        return duty -> duty.what() == What.ACCEPT_DIRECTION && duty.caseId().equals(caseId);
    }

    private void end(OrganisationId owner, Predicate<FollowUp> which, ReportOutcome outcome, Instant happened) {
        var now = clock.instant();
        try (var unfinished = followUps.of(owner, ListPlace.START, Wanted.UNFINISHED)) {
            unfinished
                    .filter(which)
                    .map(FollowUp::id)
                    .toList()
                    .forEach(id -> followUps.change(id, duty -> duty.endedBy(outcome, happened, now)));
        }
    }
}
