package nl.ketenkaart.notifications.ending.kafka;

import nl.ketenkaart.notifications.CaseEventReaction;
import nl.ketenkaart.notifications.duty.CaseDecided;
import nl.ketenkaart.notifications.ending.CaseTriaged;
import nl.ketenkaart.notifications.ending.DropDutiesHandler;
import nl.ketenkaart.notifications.ending.EndTriageHandler;
import nl.ketenkaart.platform.event.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Hands on the events of a case that end duties. */
@Component
class EndingDuties implements CaseEventReaction {
    private final DropDutiesHandler dropping;
    private final EndTriageHandler triage;

    EndingDuties(DropDutiesHandler dropping, EndTriageHandler triage) {
        this.dropping = dropping;
        this.triage = triage;
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.stem().equals("case-decided")) {
            dropping.handle(event.as(CaseDecided.class));
        }
        if (CaseTriaged.EVENTS.contains(event.stem())) {
            triage.handle(event.as(CaseTriaged.class));
        }
    }
}
