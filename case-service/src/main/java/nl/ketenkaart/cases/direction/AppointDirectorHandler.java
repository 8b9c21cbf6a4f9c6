package nl.ketenkaart.cases.direction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.DirectorAppointed;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.casefile.DirectionEvent.DeputyNamed;
import nl.ketenkaart.cases.casefile.DirectionEvent.DirectionHandedOver;
import nl.ketenkaart.cases.direction.AppointDirector.Appointment;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.cases.table.Director;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import org.jspecify.annotations.Nullable;

/**
 * Appoints a director from the table; an earlier director is one no more from then on, and what it leaves open is told to the
 * new one. To name another deputy beside the same director leaves the director in its place.
 */
public final class AppointDirectorHandler {
    private final Cases cases;
    private final Clock clock;

    public AppointDirectorHandler(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Case> handle(AppointDirector command) {
        var attempt = new Attempt(Command.APPOINT_DIRECTOR, command.by(), clock.instant());
        var appointment = command.appointment();
        return cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> before.table().countsOn(appointment.organisation(), appointment.deputy()),
                        before -> appoint(before, appointment, attempt)));
    }

    private static Outcome<Case> appoint(Case file, Appointment appointment, Attempt attempt) {
        var faults = faults(file, appointment, attempt);
        if (!faults.isEmpty()) {
            return Outcome.refused(Refusal.invalid(faults));
        }
        var table = file.table();
        return table.countsOn(appointment.organisation())
                ? Outcome.changed(
                        file.with(table.deputising(appointment.deputy())), deputyNamed(file, appointment, attempt))
                : new Outcome.Changed<>(
                        file.with(table.appointing(appointment.organisation(), appointment.deputy())),
                        appointed(file, appointment, attempt));
    }

    private static List<Fault> faults(Case file, Appointment appointment, Attempt attempt) {
        var faults = seatFaults(file, appointment, attempt);
        var deputy = appointment.deputy();
        if (appointment.organisation().equals(deputy)) {
            faults.add(new Fault("/deputy", "cannot stand in for itself"));
        }
        if (relieved(file, appointment) != null && appointment.openMatters() == null) {
            faults.add(
                    new Fault("/openMatters", "is missing: another organisation directs now; say what is still open"));
        }
        return faults;
    }

    private static List<Fault> seatFaults(Case file, Appointment appointment, Attempt attempt) {
        var faults = new ArrayList<Fault>();
        if (!file.table().holds(appointment.organisation(), attempt.at())) {
            faults.add(new Fault("/organisation", "does not sit at this table; seat it first"));
        } else if (!file.table().staysSeated(appointment.organisation(), attempt.at())) {
            faults.add(new Fault(
                    "/organisation",
                    "sits there until a date, and who directs sees it through; end that seat and give it one"
                            + " without an end"));
        }
        var deputy = appointment.deputy();
        if (deputy != null && !file.table().holds(deputy, attempt.at())) {
            faults.add(new Fault("/deputy", "does not sit at this table; seat it first"));
        }
        return faults;
    }

    /** Who directs now and will not any more. */
    private static @Nullable Director relieved(Case file, Appointment appointment) {
        var director = file.table().director();
        return director != null
                        && director.accepted()
                        && !director.organisation().equals(appointment.organisation())
                ? director
                : null;
    }

    private static List<Event> appointed(Case file, Appointment appointment, Attempt attempt) {
        var by = attempt.by().organisation();
        var to = appointment.organisation();
        var events = new ArrayList<Event>();
        events.add(new DirectorAppointed(file.caseId(), to, appointment.deputy(), by, attempt.at()));
        var relieved = relieved(file, appointment);
        var openMatters = appointment.openMatters();
        if (relieved != null && openMatters != null) {
            events.add(
                    new DirectionHandedOver(file.caseId(), by, relieved.organisation(), to, openMatters, attempt.at()));
        }
        return events;
    }

    private static DeputyNamed deputyNamed(Case file, Appointment appointment, Attempt attempt) {
        return new DeputyNamed(
                file.caseId(),
                appointment.organisation(),
                appointment.deputy(),
                attempt.by().organisation(),
                attempt.at());
    }
}
