package nl.ketenkaart.notifications;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.testing.Onlooker;
import nl.ketenkaart.platform.testing.SealedRecord;
import tools.jackson.databind.JsonNode;

/** What this service published, read from the broker. */
public record PublishedHere(Codec codec) {
    /** The bodies of a case's events of one kind: waits for so many, then takes all that is there. */
    public List<JsonNode> of(UUID caseId, String stem, int atLeast) {
        var type = "nl.ketenkaart.follow-ups." + stem + ".v1";
        return Onlooker.of("follow-up-events.v1")
                .records(
                        caseId.toString(),
                        atLeast,
                        record -> new SealedRecord(record).header("ce_type").equals(type))
                .stream()
                .map(record -> Json.mapper().readTree(new SealedRecord(record).opened(codec)))
                .toList();
    }
}
