package nl.ketenkaart.notifications.appointing;

import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler;

/** Opens the duties to appoint a director, and ends them with the appointment. */
public final class AppointDirectorsHandler {
    private final OpenFollowUpsHandler duties;

    public AppointDirectorsHandler(OpenFollowUpsHandler duties) {
        this.duties = duties;
    }

    /** @return how it stands after the event */
    public ToAppoint handle(CaseId caseId, ToAppoint before, AppointingEvent event) {
        var after = event.after(before);
        duties.follow(before.owed(caseId), after.owed(caseId), gone -> event.end(), event.at());
        return after;
    }
}
