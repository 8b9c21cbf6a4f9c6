package nl.ketenkaart.privacy.session;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.Shell.SessionLabel;
import nl.ketenkaart.privacy.casefile.Shell.SessionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A session as the platform's events tell it: when, where, which cases, who came. What is asked and said about a case stands
 * in that case's file and nowhere else.
 *
 * @param agenda the cases, in the order in which they are discussed
 * @param agendaRevision how often the agenda was set
 */
public record SessionFile(
        UUID sessionId,
        Plan plan,
        SessionStatus status,
        List<UUID> agenda,
        long agendaRevision,
        Set<OrganisationId> attendance,
        List<Lesson> lessons) {

    public record Plan(Instant startsAt, Instant endsAt, String place, OrganisationId chair, OrganisationId planner) {}

    /**
     * What somebody who was there took home.
     *
     * @param about which organisation it is about; null: all of them
     */
    public record Lesson(
            UUID lessonId,
            OrganisationId organisation,
            String kind,
            String text,
            @Nullable OrganisationId about,
            Instant at) {}

    public SessionFile {
        agenda = List.copyOf(agenda);
        attendance = Set.copyOf(attendance);
        lessons = List.copyOf(lessons);
    }

    static SessionFile planned(UUID sessionId, Plan plan) {
        return new SessionFile(sessionId, plan, SessionStatus.PLANNED, List.of(), 0, Set.of(), List.of());
    }

    SessionFile discussing(List<UUID> cases) {
        return new SessionFile(sessionId, plan, status, cases, agendaRevision + 1, attendance, lessons);
    }

    SessionFile attendedBy(Set<OrganisationId> organisations) {
        return new SessionFile(sessionId, plan, status, agenda, agendaRevision, organisations, lessons);
    }

    SessionFile in(SessionStatus next) {
        return new SessionFile(sessionId, plan, next, agenda, agendaRevision, attendance, lessons);
    }

    public SessionFile teaching(List<Lesson> all) {
        return new SessionFile(sessionId, plan, status, agenda, agendaRevision, attendance, all);
    }

    SessionFile taught(Lesson more) {
        return teaching(Stream.concat(lessons.stream(), Stream.of(more)).toList());
    }

    /** What the files of its cases keep of it. */
    SessionLabel label() {
        return new SessionLabel(plan.startsAt(), plan.endsAt(), plan.place(), plan.chair(), status, attendance);
    }

    /** Organises, leads or attends: has to do with the session itself, whatever is on its agenda. */
    boolean concerns(OrganisationId organisation) {
        return organises(organisation) || attendance.contains(organisation);
    }

    public boolean organises(OrganisationId organisation) {
        return plan.planner().equals(organisation) || plan.chair().equals(organisation);
    }
}
