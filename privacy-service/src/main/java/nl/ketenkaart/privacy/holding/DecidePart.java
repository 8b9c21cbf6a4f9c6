package nl.ketenkaart.privacy.holding;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.privacy.subjectaccess.Ground;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation gives of its own, and what it withholds: each item once.
 *
 * @param namedAsReceiver whether the report may name it as one that was shown something of others
 */
public record DecidePart(List<Release> release, List<Withhold> withhold, boolean namedAsReceiver) {

    /** @param excerpt what is given instead of what stands there; null: what stands there */
    public record Release(UUID item, @Nullable String excerpt) {}

    /** @param told whether the person is told that something is withheld, and on which ground */
    public record Withhold(Ground ground, boolean told, List<UUID> items) {}
}
