package nl.ketenkaart.cases;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.testing.Onlooker;
import nl.ketenkaart.platform.testing.SealedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/** The topic of this service, seen by an onlooker. */
public record Topic(Codec codec) {
    private static final String NAME = "case-events.v1";
    private static final String PREFIX = "nl.ketenkaart.cases.";

    public record Seen(String stem, long sequence, long offset, JsonNode data) {}

    /** What happened to a case or a session itself, in the order of the topic; waits until there are so many. */
    public List<Seen> of(UUID id, int atLeast) {
        return under(
                id,
                atLeast,
                record -> new SealedRecord(record).header("ce_aggregateid").equals(id.toString()));
    }

    /** The same, with its links to other cases: those are aggregates of their own under its key. */
    public List<Seen> withLinks(UUID id, int atLeast) {
        return under(id, atLeast, record -> true);
    }

    private List<Seen> under(UUID key, int atLeast, Predicate<ConsumerRecord<String, byte[]>> which) {
        return Onlooker.of(NAME).records(key.toString(), atLeast, which).stream()
                .map(this::seen)
                .toList();
    }

    private Seen seen(ConsumerRecord<String, byte[]> record) {
        var sealed = new SealedRecord(record);
        var type = sealed.header("ce_type");
        return new Seen(
                type.substring(PREFIX.length(), type.length() - ".v1".length()),
                Long.parseLong(sealed.header("ce_sequence")),
                record.offset(),
                Json.mapper().readTree(sealed.opened(codec)));
    }
}
