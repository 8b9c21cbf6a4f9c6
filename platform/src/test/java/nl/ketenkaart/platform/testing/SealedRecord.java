package nl.ketenkaart.platform.testing;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.ketenkaart.platform.event.OutgoingEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.SealedJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event as it lies on its topic, for tests that look at what was published. */
public record SealedRecord(ConsumerRecord<String, byte[]> record) {

    public byte[] opened(Codec codec) {
        return new SealedJson(codec, Json.mapper(), "caseId")
                .open(
                        OutgoingEvent.place(
                                record.topic(),
                                UUID.fromString(record.key()),
                                UUID.fromString(header("ce_aggregateid")),
                                new OrganisationId(header("ce_organisation")),
                                header("ce_type")),
                        record.value());
    }

    public String header(String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
