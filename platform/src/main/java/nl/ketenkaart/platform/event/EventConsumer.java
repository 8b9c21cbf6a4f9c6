package nl.ketenkaart.platform.event;

/**
 * Takes in one topic; the group is the service. Called by one thread per partition, in the order of the partition, at least
 * once for each event. A type that it does not know it ignores.
 *
 * <p>What it throws decides what becomes of the event: something passing (the store is away) is tried again for ever;
 * anything else goes to {@code <topic>.<service>.dlt} with the reason, and the topic goes on.
 */
public interface EventConsumer {

    String topic();

    void on(ReceivedEvent event);
}
