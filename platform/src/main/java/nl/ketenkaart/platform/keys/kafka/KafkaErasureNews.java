package nl.ketenkaart.platform.keys.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.ErasureNews;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** An event without a body: which scope, and of whom, is all there is to say, and nothing that was sealed for it could be opened. */
final class KafkaErasureNews implements ErasureNews {
    static final String TOPIC = "key-events.v1";
    static final String TYPE = "nl.ketenkaart.keys.scope-erased.v1";
    static final String TYPE_OF_ONE = "nl.ketenkaart.keys.organisation-erased.v1";
    static final String ORGANISATION = "organisation";
    private static final long PATIENCE_SECONDS = 20;
    private final KafkaOperations<String, byte[]> kafka;
    private final URI source;
    private final Clock clock;

    KafkaErasureNews(KafkaOperations<String, byte[]> kafka, URI source, Clock clock) {
        this.kafka = kafka;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public void erased(UUID scope) {
        send(scope, event(scope, TYPE).build());
    }

    @Override
    public void erased(UUID scope, OrganisationId organisation) {
        send(
                scope,
                event(scope, TYPE_OF_ONE)
                        .withExtension(ORGANISATION, organisation.value())
                        .build());
    }

    private CloudEventBuilder event(UUID scope, String type) {
        return CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(source)
                .withType(type)
                .withSubject(scope.toString())
                .withTime(clock.instant().atOffset(ZoneOffset.UTC));
    }

    private void send(UUID scope, CloudEvent event) {
        try {
            kafka.send(KafkaMessageFactory.<String>createWriter(TOPIC, scope.toString())
                            .writeBinary(event))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while telling of an erasure", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("not told: an erasure", e);
        }
    }
}
