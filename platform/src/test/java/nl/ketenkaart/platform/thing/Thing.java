package nl.ketenkaart.platform.thing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.identity.TypedId;
import org.jspecify.annotations.Nullable;

/** The aggregate of the platform's own tests: has a name, and remembers the earlier ones. */
record Thing(ThingId id, String name, LocalDate on, long revision, List<String> earlier) {

    record ThingId(UUID value) implements TypedId {}

    record MakeThing(
            String name, LocalDate on, UUID maker, @Nullable String size) {}

    record ThingMade(ThingId thingId, String name, Instant at) implements Event {}

    record ThingRenamed(ThingId thingId, String name, Instant at) implements Event {}

    Thing renamed(String newName) {
        var names = new ArrayList<>(earlier);
        names.add(name);
        return new Thing(id, newName, on, revision + 1, List.copyOf(names));
    }
}
