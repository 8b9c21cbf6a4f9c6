package nl.ketenkaart.notifications.inbox.kafka;

import java.util.Set;
import nl.ketenkaart.notifications.inbox.CardChanged;
import nl.ketenkaart.notifications.inbox.NotifyHandler;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.store.Projections;
import org.springframework.stereotype.Component;

/** Fills the inboxes. An event counts as taken in once it is in its inbox; killed in between, it is put again and found there. */
@Component
class PrivacyEventsConsumer implements EventConsumer {
    private static final Set<String> NEWS =
            Set.of("card-changed", "receiver-told", "break-glass-opened", "break-glass-overdue");
    private final Projections<InboxProgress> progress;
    private final NotifyHandler handler;

    PrivacyEventsConsumer(Projections<InboxProgress> progress, NotifyHandler handler) {
        this.progress = progress;
        this.handler = handler;
    }

    @Override
    public String topic() {
        return "privacy-events.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        progress.apply(event.key(), event, before -> {
            if (NEWS.contains(event.stem())) {
                handler.handle(event.as(CardChanged.class));
            }
            return new InboxProgress(event.time());
        });
    }
}
