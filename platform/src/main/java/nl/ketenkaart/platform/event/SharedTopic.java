package nl.ketenkaart.platform.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Several consumers of one topic as one: a group reads each record once, so that two of them apart would get half of it each.
 * One that fails keeps no other from the event; then it comes again to all of them.
 */
record SharedTopic(String topic, List<EventConsumer> consumers) implements EventConsumer {

    @Override
    public void on(ReceivedEvent event) {
        RuntimeException failed = null;
        for (var consumer : consumers) {
            failed = tried(consumer, event, failed);
        }
        if (failed != null) {
            throw failed;
        }
    }

    private static @Nullable RuntimeException tried(
            EventConsumer consumer, ReceivedEvent event, @Nullable RuntimeException before) {
        try {
            consumer.on(event);
            return before;
        } catch (RuntimeException e) {
            return before == null ? e : before;
        }
    }

    @Override
    public void onGivenUp(UUID key) {
        consumers.forEach(consumer -> consumer.onGivenUp(key));
    }
}
