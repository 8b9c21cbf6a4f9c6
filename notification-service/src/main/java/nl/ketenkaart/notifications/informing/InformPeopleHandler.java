package nl.ketenkaart.notifications.informing;

import java.time.Clock;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler;
import nl.ketenkaart.notifications.followup.FollowUpId;
import nl.ketenkaart.notifications.followup.FollowUps;
import nl.ketenkaart.notifications.followup.What;

/** Opens what is owed after an event and was not before, and ends what is owed no more; the same event again changes nothing. */
public final class InformPeopleHandler {
    private final OpenFollowUpsHandler opening;
    private final FollowUps followUps;
    private final Clock clock;

    public InformPeopleHandler(OpenFollowUpsHandler opening, FollowUps followUps, Clock clock) {
        this.opening = opening;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** @return how it stands after the event */
    public ToInform handle(CaseId caseId, ToInform before, InformingEvent event) {
        var now = clock.instant();
        var after = event.after(before);
        var owed = after.owed(caseId);
        owed.values().forEach(opening::handle);
        before.owed(caseId).keySet().stream()
                .filter(key -> !owed.containsKey(key))
                .map(key -> FollowUpId.of(caseId, What.INFORM_PERSON, key))
                .forEach(id -> followUps.change(id, duty -> duty.endedBy(event.end(), event.at(), now)));
        return after;
    }
}
