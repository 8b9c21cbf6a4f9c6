package nl.ketenkaart.notifications.ending.kafka;

import nl.ketenkaart.notifications.ending.EndReportsHandler;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import org.springframework.stereotype.Component;

/** Ends what is owed of a measure with the last report on it, from this service's own events: so also if it died right after that. */
@Component
class EndingReports implements EventConsumer {
    private final EndReportsHandler handler;

    EndingReports(EndReportsHandler handler) {
        this.handler = handler;
    }

    @Override
    public String topic() {
        return "follow-up-events.v1";
    }

    @Override
    public String part() {
        return "reports";
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.stem().equals("follow-up-reported")) {
            handler.handle(event.as(EndReportsHandler.Reported.class));
        }
    }
}
