package nl.ketenkaart.cases.session;

import java.time.Instant;
import java.util.List;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.platform.aggregate.Contributed;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What can happen to a session; the contracts in {@code contracts/events} say what each part means. */
public sealed interface SessionEvent extends Event {

    SessionId sessionId();

    /** @param extra true for one besides the regular ones; null for those */
    record SessionPlanned(
            SessionId sessionId,
            Instant startsAt,
            Instant endsAt,
            String place,
            OrganisationId chairOrganisation,
            OrganisationId organisation,
            @Nullable Boolean extra,
            Instant at)
            implements SessionEvent {}

    record AgendaSet(SessionId sessionId, List<Agenda.Item> items, Instant at) implements SessionEvent {}

    record AttendanceRecorded(SessionId sessionId, List<OrganisationId> organisations, Instant at)
            implements SessionEvent {}

    record SessionOpened(SessionId sessionId, Instant at) implements SessionEvent {}

    /** @param byItself true where nobody closed it; null where the chair did */
    record SessionClosed(SessionId sessionId, @Nullable Boolean byItself, Instant at) implements SessionEvent {}

    /** @param about which organisation it is about; null: all of them */
    record LessonNoted(
            SessionId sessionId,
            LessonId lessonId,
            OrganisationId organisation,
            Lesson.Kind kind,
            String text,
            @Nullable OrganisationId about,
            Instant at)
            implements SessionEvent, Contributed {}

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
