package nl.ketenkaart.notifications.duty.kafka;

import nl.ketenkaart.notifications.CaseEventReaction;
import nl.ketenkaart.notifications.duty.CaseTriaged;
import nl.ketenkaart.notifications.duty.DutyTable;
import nl.ketenkaart.notifications.duty.EndTriageHandler;
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler;
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler.OpenFollowUps;
import nl.ketenkaart.platform.event.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Hands on the events from which duties arise, and those that end one. */
@Component
class OpeningFollowUps implements CaseEventReaction {
    private final OpenFollowUpsHandler handler;
    private final EndTriageHandler triage;

    OpeningFollowUps(OpenFollowUpsHandler handler, EndTriageHandler triage) {
        this.handler = handler;
        this.triage = triage;
    }

    @Override
    public void on(ReceivedEvent event) {
        DutyTable.causeFrom(event.stem())
                .ifPresent(cause -> handler.handle(new OpenFollowUps(event.id(), event.as(cause))));
        if (CaseTriaged.EVENTS.contains(event.stem())) {
            triage.handle(event.as(CaseTriaged.class));
        }
    }
}
