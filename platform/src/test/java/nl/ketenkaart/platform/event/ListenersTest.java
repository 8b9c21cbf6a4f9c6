package nl.ketenkaart.platform.event;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.Place;
import nl.ketenkaart.platform.sealing.SealedJson;
import nl.ketenkaart.platform.trace.Spans;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

class ListenersTest {

    @Test
    void two_consumers_of_one_topic_that_cannot_be_told_apart_do_not_start() {
        assertThatIllegalStateException()
                .isThrownBy(() -> listening(new Reader("thing-events.v1", ""), new Reader("thing-events.v1", "")))
                .withMessageContaining("thing-events.v1");
    }

    @Test
    void another_topic_or_another_part_is_another_consumer() {
        assertThatCode(() -> listening(
                        new Reader("thing-events.v1", ""),
                        new Reader("thing-events.v1", "counting"),
                        new Reader("other-events.v1", "")))
                .doesNotThrowAnyException();
    }

    private record Reader(@Override String topic, @Override String part) implements EventConsumer {
        @Override
        public void on(ReceivedEvent event) {}
    }

    private record Open() implements Codec {
        @Override
        public byte[] seal(Place place, byte[] content) {
            return content;
        }

        @Override
        public byte[] open(Place place, byte[] sealed) {
            return sealed;
        }
    }

    private static void listening(EventConsumer... consumers) {
        var in = new DefaultKafkaConsumerFactory<>(
                Map.<String, Object>of(), new StringDeserializer(), new ByteArrayDeserializer());
        var out = new DefaultKafkaProducerFactory<>(
                Map.<String, Object>of(), new StringSerializer(), new ByteArraySerializer());
        var cloudEvents =
                new KafkaCloudEvents("urn:test", new SealedJson(new Open(), Json.mapper(), "thingId"), Json.mapper());
        var watch = new Listeners.Watch(new SimpleMeterRegistry(), Spans.NONE, Clock.systemUTC());
        new Listeners(
                "thing-service",
                List.of(consumers),
                in,
                new Listeners.Publishing(new KafkaTemplate<>(out), cloudEvents, watch));
    }
}
