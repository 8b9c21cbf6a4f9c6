package nl.ketenkaart.cases.sitting;

import java.util.List;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Record who is at a session, all of them. */
public record RecordAttendance(Caller by, SessionId sessionId, List<OrganisationId> organisations) {
    public RecordAttendance {
        organisations = List.copyOf(organisations);
    }
}
