package nl.ketenkaart.privacy.story;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.trace.Trace;
import tools.jackson.databind.json.JsonMapper;

/** One event of a story, as its producer would send it. */
public record Told(
        String topic,
        String type,
        UUID id,
        UUID key,
        UUID aggregate,
        long sequence,
        Instant at,
        String contributor,
        Map<String, Object> body) {
    private static final JsonMapper JSON = Json.mapper();

    public byte[] json() {
        return JSON.writeValueAsBytes(body);
    }

    public ReceivedEvent received() {
        return new ReceivedEvent(
                topic,
                type,
                id,
                key,
                aggregate,
                sequence,
                at,
                new OrganisationId(contributor),
                Trace.under(null),
                json(),
                JSON);
    }

    /** The same, as if it were the n-th of its aggregate. */
    public Told as(long n) {
        return new Told(topic, type, id, key, aggregate, n, at, contributor, body);
    }
}
