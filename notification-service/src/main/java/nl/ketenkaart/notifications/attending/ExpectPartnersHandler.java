package nl.ketenkaart.notifications.attending;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.notifications.attending.SittingEvent.AgendaSet;
import nl.ketenkaart.notifications.attending.SittingEvent.AttendanceRecorded;
import nl.ketenkaart.notifications.attending.SittingEvent.Item;
import nl.ketenkaart.notifications.attending.SittingEvent.SessionClosed;
import nl.ketenkaart.notifications.attending.SittingEvent.SessionPlanned;
import nl.ketenkaart.notifications.calendar.WorkingHours;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.casetable.Seat;
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler;
import nl.ketenkaart.notifications.duty.SeatInSession;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Opens the duty to come to a session with its agenda, and ends it with who came, who did not, and what was taken off. */
public final class ExpectPartnersHandler {
    private final OpenFollowUpsHandler duties;
    private final CaseTables tables;
    private final Clock clock;

    public ExpectPartnersHandler(OpenFollowUpsHandler duties, CaseTables tables, Clock clock) {
        this.duties = duties;
        this.tables = tables;
        this.clock = clock;
    }

    /** @return how it stands after the event */
    public Sitting handle(UUID session, Sitting before, SittingEvent event) {
        var after = after(before, event, clock.instant());
        duties.follow(before.owed(session), after.owed(session), seat -> outcome(after, seat), event.at());
        return after;
    }

    private Sitting after(Sitting before, SittingEvent event, Instant now) {
        return switch (event) {
            case SessionPlanned planned ->
                before.planned(WorkingHours.dayOf(planned.startsAt()), planned.chairOrganisation());
            case AgendaSet agenda ->
                before.discussing(
                        agenda.items().stream().map(Item::caseId).collect(toSet()), caseId -> seated(caseId, now));
            case AttendanceRecorded came -> before.attendedBy(came.organisations());
            case SessionClosed closed -> before.closed();
        };
    }

    private Set<OrganisationId> seated(CaseId caseId, Instant now) {
        var table = tables.find(caseId).orElse(CaseTable.EMPTY);
        return table.seats().stream()
                .map(Seat::organisation)
                .filter(organisation -> table.seats(organisation, now))
                .collect(toSet());
    }

    private static ReportOutcome outcome(Sitting after, SeatInSession seat) {
        if (after.attendedBy(seat.organisation())) {
            return ReportOutcome.ATTENDED;
        }
        return after.discusses(seat.caseId()) ? ReportOutcome.MISSED : ReportOutcome.REPLACED;
    }
}
