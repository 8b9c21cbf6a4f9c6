package nl.ketenkaart.privacy.casefile;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * The event that changes a file.
 *
 * @param event its id
 * @param about its name, {@code contribution-recorded}
 * @param contributor the organisation whose aggregate it is
 * @param by the organisation that did it; null: the platform itself
 * @param thing what it is about: the contribution, the request, the case
 */
public record Cause(
        UUID event,
        String about,
        Place place,
        OrganisationId contributor,
        @Nullable OrganisationId by,
        UUID thing,
        Instant at) {

    /** @param sequence the event's number among those of its aggregate, from 1 */
    public record Place(UUID aggregate, long sequence) {}
}
