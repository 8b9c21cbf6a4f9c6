package nl.ketenkaart.notifications.reminder.kafka;

import java.time.Instant;
import nl.ketenkaart.notifications.CaseEventReaction;
import nl.ketenkaart.notifications.reminder.SetRemindersHandler;
import nl.ketenkaart.notifications.reminder.SetRemindersHandler.Reopened;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.store.Projections;
import org.springframework.stereotype.Component;

/** Sets the reminders anew of what is still owed in a case that goes on. */
@Component
class RemindingAgain implements CaseEventReaction {
    private final Projections<RemindersSet> progress;
    private final SetRemindersHandler handler;

    RemindingAgain(Projections<RemindersSet> progress, SetRemindersHandler handler) {
        this.progress = progress;
        this.handler = handler;
    }

    private record CaseReopened(Instant at) {}

    @Override
    public void on(ReceivedEvent event) {
        if (event.stem().equals("case-reopened")) {
            var at = event.as(CaseReopened.class).at();
            progress.find(event.key()).ifPresent(set -> handler.handle(new Reopened(set.owed(), at), event.id()));
        }
    }
}
