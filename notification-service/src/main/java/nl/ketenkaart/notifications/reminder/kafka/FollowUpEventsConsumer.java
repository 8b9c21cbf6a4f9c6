package nl.ketenkaart.notifications.reminder.kafka;

import nl.ketenkaart.notifications.reminder.SetRemindersHandler;
import nl.ketenkaart.notifications.reminder.SetRemindersHandler.Opened;
import nl.ketenkaart.notifications.reminder.SetRemindersHandler.Reported;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.store.Projections;
import org.springframework.stereotype.Component;

/**
 * Sets reminders from this service's own events: so they are set for whatever was ever opened, even if the process died right
 * after that. An event counts as taken in once they are set; killed in between, they are set again.
 */
@Component
class FollowUpEventsConsumer implements EventConsumer {
    static final String TOPIC = "follow-up-events.v1";
    private final Projections<RemindersSet> progress;
    private final SetRemindersHandler handler;

    FollowUpEventsConsumer(Projections<RemindersSet> progress, SetRemindersHandler handler) {
        this.progress = progress;
        this.handler = handler;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public String part() {
        return "reminders";
    }

    @Override
    public void on(ReceivedEvent event) {
        progress.apply(event.key(), event, before -> {
            take(event);
            return new RemindersSet(event.time());
        });
    }

    private void take(ReceivedEvent event) {
        switch (event.stem()) {
            case "follow-up-opened" -> handler.handle(event.as(Opened.class));
            case "follow-up-reported" -> handler.handle(event.as(Reported.class), event.id());
            default -> {}
        }
    }
}
