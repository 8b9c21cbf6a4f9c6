package nl.ketenkaart.privacy.session;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.Shell.SessionLabel;
import nl.ketenkaart.privacy.casefile.Shell.SessionStatus;

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
        Set<OrganisationId> attendance) {

    public record Plan(Instant startsAt, Instant endsAt, String place, OrganisationId chair, OrganisationId planner) {}

    public SessionFile {
        agenda = List.copyOf(agenda);
        attendance = Set.copyOf(attendance);
    }

    static SessionFile planned(UUID sessionId, Plan plan) {
        return new SessionFile(sessionId, plan, SessionStatus.PLANNED, List.of(), 0, Set.of());
    }

    SessionFile discussing(List<UUID> cases) {
        return new SessionFile(sessionId, plan, status, cases, agendaRevision + 1, attendance);
    }

    SessionFile attendedBy(Set<OrganisationId> organisations) {
        return new SessionFile(sessionId, plan, status, agenda, agendaRevision, organisations);
    }

    SessionFile in(SessionStatus next) {
        return new SessionFile(sessionId, plan, next, agenda, agendaRevision, attendance);
    }

    /** What the files of its cases keep of it. */
    SessionLabel label() {
        return new SessionLabel(plan.startsAt(), plan.endsAt(), plan.place(), plan.chair(), status, attendance);
    }

    /** Organises, leads or attends: has to do with the session itself, whatever is on its agenda. */
    boolean concerns(OrganisationId organisation) {
        return organises(organisation) || attendance.contains(organisation);
    }

    boolean organises(OrganisationId organisation) {
        return plan.planner().equals(organisation) || plan.chair().equals(organisation);
    }
}
