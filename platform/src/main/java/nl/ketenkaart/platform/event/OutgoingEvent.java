package nl.ketenkaart.platform.event;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.sealing.Place;

/**
 * One event that waits in an outbox, its body sealed already for the topic it goes to.
 *
 * @param traceparent the flow in which it happened
 */
public record OutgoingEvent(
        String topic,
        String type,
        UUID id,
        UUID key,
        UUID aggregate,
        long sequence,
        Instant time,
        OrganisationId organisation,
        String traceparent,
        byte[] sealed) {

    /** The place of an event's body: the same for who writes and who reads. */
    public static Place place(String topic, UUID key, UUID aggregate, OrganisationId organisation, String type) {
        return new Place(topic, key, organisation, aggregate.toString(), type);
    }
}
