package nl.ketenkaart.cases.sitting;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import nl.ketenkaart.cases.session.Session;
import nl.ketenkaart.cases.session.SessionCommand;
import nl.ketenkaart.cases.session.SessionEvent.AttendanceRecorded;
import nl.ketenkaart.cases.session.Sessions;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationDirectory;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Records attendance, before the session or during it; the last record counts. */
public final class RecordAttendanceHandler {
    private final Sessions sessions;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    public RecordAttendanceHandler(Sessions sessions, OrganisationDirectory organisations, Clock clock) {
        this.sessions = sessions;
        this.organisations = organisations;
        this.clock = clock;
    }

    public Result<Session> handle(RecordAttendance command) {
        return sessions.change(
                command.sessionId(),
                session -> session.attempt(
                        SessionCommand.RECORD_ATTENDANCE,
                        command.by(),
                        before -> before.attendance().equals(command.organisations()),
                        before -> record(before, command.organisations())));
    }

    public List<Fault> faults(List<OrganisationId> attending) {
        return IntStream.range(0, attending.size())
                .filter(i -> organisations.find(attending.get(i)).isEmpty())
                .mapToObj(i -> new Fault("/organisations/" + i, "is not an organisation of the partnership"))
                .toList();
    }

    private Outcome<Session> record(Session session, List<OrganisationId> attending) {
        var faults = faults(attending);
        return faults.isEmpty()
                ? Outcome.changed(
                        session.attendedBy(attending),
                        new AttendanceRecorded(session.sessionId(), attending, clock.instant()))
                : Outcome.refused(Refusal.invalid(faults));
    }
}
