package nl.ketenkaart.notifications.duty.kafka;

import nl.ketenkaart.notifications.CaseEventReaction;
import nl.ketenkaart.notifications.duty.DutyTable;
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler;
import nl.ketenkaart.platform.event.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Hands on the events from which duties arise. */
@Component
class OpeningFollowUps implements CaseEventReaction {
    private final OpenFollowUpsHandler handler;

    OpeningFollowUps(OpenFollowUpsHandler handler) {
        this.handler = handler;
    }

    @Override
    public void on(ReceivedEvent event) {
        DutyTable.causeFrom(event.stem()).ifPresent(cause -> handler.handle(event.as(cause)));
    }
}
