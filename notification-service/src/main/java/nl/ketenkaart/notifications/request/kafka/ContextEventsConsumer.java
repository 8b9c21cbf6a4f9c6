package nl.ketenkaart.notifications.request.kafka;

import nl.ketenkaart.notifications.duty.DutyTable;
import nl.ketenkaart.notifications.duty.OpenFollowUpsHandler;
import nl.ketenkaart.notifications.request.InformationRequestAnswered;
import nl.ketenkaart.notifications.request.SettleRequestHandler;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.store.Projections;
import org.springframework.stereotype.Component;

/** Opens and ends duties to answer. An event counts as taken in once that is done; killed in between, it is done again. */
@Component
class ContextEventsConsumer implements EventConsumer {
    static final String TOPIC = "context-events.v1";
    private final Projections<RequestProgress> progress;
    private final OpenFollowUpsHandler opening;
    private final SettleRequestHandler settling;

    ContextEventsConsumer(
            Projections<RequestProgress> progress, OpenFollowUpsHandler opening, SettleRequestHandler settling) {
        this.progress = progress;
        this.opening = opening;
        this.settling = settling;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void on(ReceivedEvent event) {
        progress.apply(event.key(), event, before -> {
            take(event);
            return new RequestProgress(event.time());
        });
    }

    private void take(ReceivedEvent event) {
        if (event.stem().equals("information-request-answered")) {
            settling.handle(event.as(InformationRequestAnswered.class));
        } else {
            DutyTable.causeFrom(event.stem()).ifPresent(cause -> opening.handle(event.as(cause)));
        }
    }
}
