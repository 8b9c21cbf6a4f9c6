package nl.ketenkaart.notifications.duty.kafka;

import nl.ketenkaart.notifications.CaseEventReaction;
import nl.ketenkaart.notifications.duty.CaseDecided;
import nl.ketenkaart.notifications.duty.CaseTriaged;
import nl.ketenkaart.notifications.duty.CauseOfDuties;
import nl.ketenkaart.notifications.duty.DropDutiesHandler;
import nl.ketenkaart.notifications.duty.DutyTable;
import nl.ketenkaart.notifications.duty.EndTriageHandler;
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler;
import nl.ketenkaart.platform.event.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Hands on the events from which duties arise, and those that end one. */
@Component
class OpeningFollowUps implements CaseEventReaction {
    private final OpenFollowUpsHandler handler;
    private final DropDutiesHandler dropping;
    private final EndTriageHandler triage;

    OpeningFollowUps(OpenFollowUpsHandler handler, DropDutiesHandler dropping, EndTriageHandler triage) {
        this.handler = handler;
        this.dropping = dropping;
        this.triage = triage;
    }

    private void take(CauseOfDuties cause) {
        if (cause instanceof CaseDecided decided) {
            dropping.handle(decided);
        }
        handler.handle(cause);
    }

    @Override
    public void on(ReceivedEvent event) {
        DutyTable.causeFrom(event.stem()).ifPresent(cause -> take(event.as(cause)));
        if (CaseTriaged.EVENTS.contains(event.stem())) {
            triage.handle(event.as(CaseTriaged.class));
        }
    }
}
