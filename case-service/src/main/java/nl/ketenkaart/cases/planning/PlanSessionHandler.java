package nl.ketenkaart.cases.planning;

import static nl.ketenkaart.cases.lifecycle.Capacity.CHAIR;
import static nl.ketenkaart.cases.lifecycle.Capacity.SECRETARY;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import nl.ketenkaart.cases.lifecycle.Capacity;
import nl.ketenkaart.cases.planning.PlanSession.Slot;
import nl.ketenkaart.cases.session.Plan;
import nl.ketenkaart.cases.session.Session;
import nl.ketenkaart.cases.session.SessionEvent.SessionPlanned;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.cases.session.Sessions;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationDirectory;

/** Plans a session by the secretary or the chair. */
public final class PlanSessionHandler {
    private final Sessions sessions;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    public PlanSessionHandler(Sessions sessions, OrganisationDirectory organisations, Clock clock) {
        this.sessions = sessions;
        this.organisations = organisations;
        this.clock = clock;
    }

    public Result<Session> handle(PlanSession command) {
        if (Collections.disjoint(Capacity.of(command.by()), EnumSet.of(CHAIR, SECRETARY))) {
            return Result.refused(Refusal.forbidden("To plan a session is up to the secretary or the chair."));
        }
        var faults = faults(command.slot());
        if (!faults.isEmpty()) {
            return Result.refused(Refusal.invalid(faults));
        }
        var slot = command.slot();
        var plan = new Plan(
                slot.startsAt(),
                slot.endsAt(),
                slot.place(),
                slot.chairOrganisation(),
                command.by().organisation(),
                slot.extra());
        return sessions.add(Session.planned(command.sessionId(), plan), event(command.sessionId(), plan));
    }

    /** Everything that is wrong with a slot. */
    public List<Fault> faults(Slot slot) {
        var faults = new ArrayList<Fault>();
        if (!slot.endsAt().isAfter(slot.startsAt())) {
            faults.add(new Fault("/endsAt", "must be after startsAt"));
        }
        if (!slot.extra() && !RegularSlot.startsAt(slot.startsAt())) {
            faults.add(new Fault(
                    "/startsAt",
                    "must be a Tuesday or a Friday, 14:45 in the Netherlands, unless the session is extra"));
        }
        if (organisations
                .find(slot.chairOrganisation())
                .filter(found -> found.kind().equals("PUBLIC_PROSECUTION"))
                .isEmpty()) {
            faults.add(new Fault("/chairOrganisation", "is not a public prosecution of the partnership"));
        }
        return faults;
    }

    private SessionPlanned event(SessionId id, Plan plan) {
        return new SessionPlanned(
                id,
                plan.startsAt(),
                plan.endsAt(),
                plan.place(),
                plan.chairOrganisation(),
                plan.organisation(),
                plan.extra() ? true : null,
                clock.instant());
    }
}
