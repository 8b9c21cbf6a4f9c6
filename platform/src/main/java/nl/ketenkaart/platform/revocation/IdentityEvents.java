package nl.ketenkaart.platform.revocation;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import nl.ketenkaart.platform.revocation.RightsChange.Of;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what Keycloak tells. What cannot be read might have been anybody's: then it concerns everybody. */
final class IdentityEvents {
    static final String TOPIC = "identity-events.v1";
    private static final String CHANGED = "nl.ketenkaart.identities.rights-changed.v1";
    private static final String WATCHED = "nl.ketenkaart.identities.identities-watched.v1";
    private static final Logger LOG = LoggerFactory.getLogger(IdentityEvents.class);
    private final Revocations revocations;
    private final JsonMapper mapper;

    IdentityEvents(Revocations revocations, JsonMapper mapper) {
        this.revocations = revocations;
        this.mapper = mapper;
    }

    private record Body(Of of, String id, long notBefore) {}

    void on(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        var told = Instant.ofEpochMilli(record.timestamp());
        var type = type(record);
        if (!WATCHED.equals(type)) {
            revocations.changed(change(record, type));
        }
        revocations.heardAt(told);
    }

    private static String type(ConsumerRecord<byte[], byte[]> record) {
        var type = record.headers().lastHeader("ce_type");
        return type == null || type.value() == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
    }

    private RightsChange change(ConsumerRecord<byte[], byte[]> record, String type) {
        try {
            if (CHANGED.equals(type)) {
                var body = mapper.readValue(record.value(), Body.class);
                return new RightsChange(body.of(), body.id(), Instant.ofEpochSecond(body.notBefore()));
            }
        } catch (JacksonException | NullPointerException | DateTimeException e) {
            LOG.error("unreadable: {}@{}", record.topic(), record.offset());
        }
        LOG.error("taken for everybody's: {}@{}", record.topic(), record.offset());
        return RightsChange.ofEverybody(Instant.ofEpochMilli(record.timestamp()).plusSeconds(2));
    }
}
