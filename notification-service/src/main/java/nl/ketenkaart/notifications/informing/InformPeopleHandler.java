package nl.ketenkaart.notifications.informing;

import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler;

/** Opens the duties to tell people that they are discussed, and ends those that were done or are somebody else's now. */
public final class InformPeopleHandler {
    private final OpenFollowUpsHandler duties;

    public InformPeopleHandler(OpenFollowUpsHandler duties) {
        this.duties = duties;
    }

    /** @return how it stands after the event */
    public ToInform handle(CaseId caseId, ToInform before, InformingEvent event) {
        var after = event.after(before);
        duties.follow(before.owed(caseId), after.owed(caseId), gone -> event.end(), event.at());
        return after;
    }
}
