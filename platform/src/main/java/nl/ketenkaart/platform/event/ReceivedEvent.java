package nl.ketenkaart.platform.event;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.trace.Trace;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event as it came in, opened but not yet read.
 *
 * @param key the record key: what keeps one order, and is erased together
 * @param aggregate whose event it is
 * @param sequence its number among the aggregate's events, from 1
 * @param organisation the contributing organisation
 * @param data its JSON; read it with {@link #as(Class)} into a record of only what is needed
 */
public record ReceivedEvent(
        String topic,
        String type,
        UUID id,
        UUID key,
        UUID aggregate,
        long sequence,
        Instant time,
        OrganisationId organisation,
        Trace trace,
        byte[] data,
        JsonMapper mapper) {

    /**
     * @throws tools.jackson.core.JacksonException when something that the record needs is missing
     */
    public <T> T as(Class<T> type) {
        return mapper.readValue(data, type);
    }

    /** The event's name without prefix and version: {@code case-raised}. */
    public String stem() {
        var parts = type.split("\\.", -1);
        return parts[parts.length - 2];
    }
}
