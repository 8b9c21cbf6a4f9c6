package nl.ketenkaart.context;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.testing.Onlooker;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What lies in a topic, read from the broker. */
public final class FromKafka {
    private static final Duration QUIET = Duration.ofMillis(300);

    private FromKafka() {}

    /** The records of a case: waits for so many, then takes all that is there. */
    public static List<ConsumerRecord<String, byte[]>> of(String topic, UUID caseId, int atLeast) {
        return Onlooker.of(topic).records(caseId.toString(), atLeast, record -> true, QUIET);
    }

    /** The stems of the events published about a case, in their order. */
    public static List<String> stems(UUID caseId, int atLeast) {
        return of("context-events.v1", caseId, atLeast).stream()
                .map(record -> header(record, "ce_type").split("\\.", -1)[3])
                .toList();
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
