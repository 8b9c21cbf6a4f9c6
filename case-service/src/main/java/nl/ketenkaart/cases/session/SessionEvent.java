package nl.ketenkaart.cases.session;

import java.time.Instant;
import java.util.List;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What can happen to a session; the contracts in {@code contracts/events} say what each part means. */
public sealed interface SessionEvent extends Event {

    SessionId sessionId();

    record SessionPlanned(
            SessionId sessionId,
            Instant startsAt,
            Instant endsAt,
            String place,
            OrganisationId chairOrganisation,
            OrganisationId organisation,
            Instant at)
            implements SessionEvent {}

    record AgendaSet(SessionId sessionId, List<Agenda.Item> items, Instant at) implements SessionEvent {}

    record AttendanceRecorded(SessionId sessionId, List<OrganisationId> organisations, Instant at)
            implements SessionEvent {}

    record SessionOpened(SessionId sessionId, Instant at) implements SessionEvent {}

    record SessionClosed(SessionId sessionId, Instant at) implements SessionEvent {}

    record AgendaItemConcluded(
            SessionId sessionId,
            CaseId caseId,
            Conclusion.Outcome outcome,
            String reason,
            List<Conclusion.Action> actions,
            @Nullable SessionId nextSession,
            Instant at)
            implements SessionEvent {}
}
