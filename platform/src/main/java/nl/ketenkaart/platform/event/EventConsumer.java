package nl.ketenkaart.platform.event;

import java.util.UUID;

/**
 * Takes in one topic; the group is the service, with the {@link #part()} where it has one. Called by one thread per partition,
 * in the order of the partition, at least once for each event. A type that it does not know it ignores.
 *
 * <p>What it throws decides what becomes of the event: something passing (the store is away) is tried again for ever; what
 * cannot be read, or came after a gap, is given up at once; anything else after three tries within a few seconds. What is
 * given up goes to {@code <topic>.<service>.dlt} with the reason, and the topic goes on.
 */
public interface EventConsumer {

    String topic();

    /**
     * What this one is for, where a service has more than one of a topic: each reads all of it at its own pace. Empty: the one
     * that needs no name. Kept once events were taken in under it, for the progress is kept under it too.
     */
    default String part() {
        return "";
    }

    void on(ReceivedEvent event);

    /**
     * An event is about to be given up: whatever was built from its predecessors misses something from now on. Told before
     * the event counts as done, possibly more than once; if this throws, the event comes again.
     *
     * @param key the event's, or where the event has none the record's; an event with neither is given up untold
     */
    default void onGivenUp(UUID key) {}
}
