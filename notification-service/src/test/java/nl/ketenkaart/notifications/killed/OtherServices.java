package nl.ketenkaart.notifications.killed;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.event.OutgoingEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.sealing.Codec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What case-service, privacy-service and context-service tell, on a broker that nobody else reads. One thread at a time. */
final class OtherServices implements AutoCloseable {
    private static final OrganisationId TELLER = new OrganisationId("om-midden-nederland");
    private static final Instant BEGINNING = Instant.parse("2026-11-23T13:45:00Z");
    private final KafkaProducer<String, byte[]> producer;
    private final Codec codec;
    private final Map<UUID, Map<String, Long>> sequences = new HashMap<>();

    OtherServices(String kafka, Codec codec) {
        this.codec = codec;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer());
    }

    /** Of a RED case, at whose table these sit. */
    Position raised(UUID caseId, Iterable<String> organisations) {
        var seats = new StringBuilder();
        for (var organisation : organisations) {
            seats.append(seats.isEmpty() ? "" : ", ").append("""
                {"organisation": "%s", "kind": "HALT", "from": "2020-01-01T10:00:00Z"}\
                """.formatted(organisation));
        }
        return tell("case-events.v1", "nl.ketenkaart.cases.case-raised.v1", new About(caseId, caseId), """
            {"caseId": "%s", "organisation": "%s", "urgency": "RED", "persons": [], "at": "%s", "seats": [%s]}\
            """.formatted(
                        caseId, TELLER, BEGINNING, seats));
    }

    /** To one organisation the card of a case shows something new. */
    void changed(UUID caseId, String organisation, Instant at) {
        tell("privacy-events.v1", "nl.ketenkaart.privacy.card-changed.v1", new About(caseId, caseId), """
            {"caseId": "%s", "organisation": "%s", "about": "concern-voiced", "item": "%s", "causedBy": "%s", "at": "%s"}\
            """.formatted(
                        caseId, organisation, UUID.randomUUID(), UUID.randomUUID(), at));
    }

    /** One organisation should have answered a request long ago. */
    void asked(UUID caseId, String organisation) {
        var request = UUID.randomUUID();
        tell(
                "context-events.v1",
                "nl.ketenkaart.context.information-requested.v1",
                new About(caseId, request),
                """
                {"caseId": "%s", "requestId": "%s", "to": "%s", "by": "2020-01-10"}\
                """.formatted(caseId, request, organisation));
    }

    private record About(UUID caseId, UUID aggregate) {}

    private Position tell(String topic, String type, About about, String json) {
        var sequence = sequences
                .computeIfAbsent(about.aggregate(), aggregate -> new HashMap<>())
                .merge(topic, 1L, Long::sum);
        var place = OutgoingEvent.place(topic, about.caseId(), about.aggregate(), TELLER, type);
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("urn:nld:oin:0:systeem:elsewhere"))
                .withType(type)
                .withSubject(about.caseId().toString())
                .withTime(BEGINNING.atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(codec.seal(place, json.getBytes(StandardCharsets.UTF_8)))
                .withExtension("sequence", Long.toString(sequence))
                .withExtension("aggregateid", about.aggregate().toString())
                .withExtension("organisation", TELLER.value())
                .withExtension("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .build();
        producer.send(
                KafkaMessageFactory.<String>createWriter(topic, about.caseId().toString())
                        .writeBinary(event));
        return new Position(topic, about.caseId(), about.aggregate(), sequence);
    }

    /** Returns when the broker has it all. */
    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
