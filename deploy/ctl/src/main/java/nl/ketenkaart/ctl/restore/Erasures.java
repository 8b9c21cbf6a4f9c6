package nl.ketenkaart.ctl.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ketenkaart.ctl.settings.Refusal;
import nl.ketenkaart.ctl.store.Stores;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was erased, by the key store: ids and moments and no more, so that the list can be kept where nothing of the platform is. A backup that
 * is restored brings nothing back that stands in it.
 *
 * @param asOf when it was asked; what was erased later is not in it
 */
public record Erasures(Instant asOf, List<One> erased) {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String KEYS = "keys";

    /**
     * A scope whose keys were destroyed, or what one organisation held in it.
     *
     * @param organisation null: all of it
     */
    public record One(UUID scope, @Nullable String organisation, Instant at) {}

    /** As the key store has them. */
    public static Erasures of(Stores stores, Instant asOf) {
        List<One> all = new ArrayList<>();
        for (var place : stores.places()) {
            if (place.database().equals(KEYS)) {
                stores.read(Optional.empty(), place, document -> all.addAll(in(document)));
            }
        }
        return new Erasures(asOf, List.copyOf(all));
    }

    private static List<One> in(BsonDocument kept) {
        List<One> found = new ArrayList<>();
        var scope = UUID.fromString(kept.getString("_id").getValue());
        if (kept.containsKey("erased")) {
            found.add(new One(scope, null, at(kept, "erased")));
        }
        if (kept.containsKey("gone")) {
            var gone = kept.getDocument("gone");
            gone.keySet().forEach(organisation -> found.add(new One(scope, organisation, at(gone, organisation))));
        }
        return found;
    }

    private static Instant at(BsonDocument document, String field) {
        return Instant.ofEpochMilli(document.getDateTime(field).getValue());
    }

    /** Replaces the list that is there, at once. */
    public void write(Path file) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, MAPPER.writeValueAsString(this) + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws Refusal when it is no such list, or older than it may be */
    public static Erasures read(Path file, Instant notBefore) {
        try {
            var read = MAPPER.readValue(file.toFile(), Erasures.class);
            if (read.asOf().isBefore(notBefore)) {
                throw new Refusal("The list of erasures is of %s, older than the backup (%s); find a newer one."
                        .formatted(read.asOf(), notBefore));
            }
            return read;
        } catch (JacksonException e) {
            throw new Refusal(file + " is no list of erasures: " + e.getOriginalMessage() + ".");
        }
    }

    Map<String, List<One>> byScope() {
        return erased.stream().collect(Collectors.groupingBy(one -> one.scope().toString()));
    }
}
