package nl.ketenkaart.platform.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.sealing.KeyGone;
import nl.ketenkaart.platform.sealing.Place;
import nl.ketenkaart.platform.sealing.SealedJson;
import nl.ketenkaart.platform.trace.Trace;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** CloudEvents 1.0 on Kafka in binary mode, by the NL GOV profile 1.1; {@code time} is when it happened. */
final class KafkaCloudEvents {
    private static final String JSON = "application/json";
    private static final String SEQUENCE = "sequence";
    private static final String AGGREGATE = "aggregateid";
    private static final String ORGANISATION = "organisation";
    private static final String TRACEPARENT = "traceparent";
    /** The type of an event of which nothing is left but that it was there; no consumer knows it, and each counts what it does not know. */
    private static final String ERASED = "nl.ketenkaart.erased.v1";

    private static final byte[] NOTHING = {'{', '}'};
    private final String source;
    private final SealedJson json;
    private final JsonMapper mapper;

    /**
     * @param source a URN of the partnership and this service, {@code urn:nld:oin:<oin>:systeem:<name>}
     */
    KafkaCloudEvents(String source, SealedJson json, JsonMapper mapper) {
        this.source = source;
        this.json = json;
        this.mapper = mapper;
    }

    ProducerRecord<String, byte[]> toRecord(OutgoingEvent event) {
        var cloudEvent = CloudEventBuilder.v1()
                .withId(event.id().toString())
                .withSource(URI.create(source))
                .withType(event.type())
                .withSubject(event.key().toString())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withDataSchema(schemaOf(event.type()))
                .withDataContentType(JSON)
                .withData(event.sealed())
                .withExtension(SEQUENCE, Long.toString(event.sequence()))
                .withExtension("sequencetype", "Integer")
                .withExtension(AGGREGATE, event.aggregate().toString())
                .withExtension(ORGANISATION, event.organisation().value())
                .withExtension(TRACEPARENT, event.traceparent())
                .build();
        return KafkaMessageFactory.<String>createWriter(
                        event.topic(), event.key().toString())
                .writeBinary(cloudEvent);
    }

    /**
     * Empty when all that it belongs to was erased: nobody takes it in any more, whenever it is read.
     *
     * @throws RuntimeException when it is no such event
     */
    Optional<ReceivedEvent> read(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(opened(record));
        } catch (KeyGone e) {
            if (e.erased()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private ReceivedEvent opened(ConsumerRecord<String, byte[]> record) {
        var event = KafkaMessageFactory.createReader(record).toEvent();
        var key = UUID.fromString(required(event.getSubject(), "subject"));
        var aggregate = UUID.fromString(extension(event, AGGREGATE));
        var organisation = new OrganisationId(extension(event, ORGANISATION));
        var place = OutgoingEvent.place(record.topic(), key, aggregate, organisation, event.getType());
        var words = words(place, required(event.getData(), "data").toBytes());
        return new ReceivedEvent(
                record.topic(),
                words.isPresent() ? event.getType() : ERASED,
                UUID.fromString(event.getId()),
                key,
                aggregate,
                Long.parseLong(extension(event, SEQUENCE)),
                required(event.getTime(), "time").toInstant(),
                organisation,
                Trace.under((String) event.getExtension(TRACEPARENT)),
                words.orElse(NOTHING),
                mapper);
    }

    /** Empty where its owner's part of the scope was erased, or it is all about another scope that was: then it only counts. */
    private Optional<byte[]> words(Place place, byte[] sealed) {
        try {
            return Optional.of(json.open(place, sealed));
        } catch (KeyGone e) {
            if (e.erasedOfOne() || e.erased() && !e.scope().equals(place.scope())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The key of a record that need not be an event: its subject, else the record's own key. */
    static Optional<UUID> keyOf(ConsumerRecord<?, ?> record) {
        var subject = record.headers().lastHeader("ce_subject");
        var told = subject == null ? null : subject.value();
        return uuid(told == null ? null : new String(told, StandardCharsets.UTF_8))
                .or(() -> uuid(Objects.toString(record.key(), null)));
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The contract file of the producer, {@code <service>/contracts/events/<stem>.vN.schema.json}. */
    private static URI schemaOf(String type) {
        var parts = type.split("\\.", -1);
        return URI.create(
                "contracts/events/" + parts[parts.length - 2] + "." + parts[parts.length - 1] + ".schema.json");
    }

    private static String extension(CloudEvent event, String name) {
        return required(event.getExtension(name), name).toString();
    }

    private static <T> T required(@Nullable T value, String name) {
        return Objects.requireNonNull(value, () -> "a CloudEvent without " + name);
    }
}
