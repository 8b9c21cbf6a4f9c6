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
        progress.apply(event.key(), event, before -> take(before == null ? RemindersSet.NONE : before, event));
    }

    private RemindersSet take(RemindersSet before, ReceivedEvent event) {
        return switch (event.stem()) {
            case "follow-up-opened" -> {
                var opened = event.as(Opened.class);
                handler.handle(opened);
                yield before.opened(opened, event.time());
            }
            case "follow-up-reported" -> {
                handler.handle(event.as(Reported.class), event.id());
                yield before.reported(event.as(RemindersSet.Reported.class), event.time());
            }
            default -> before;
        };
    }
}
