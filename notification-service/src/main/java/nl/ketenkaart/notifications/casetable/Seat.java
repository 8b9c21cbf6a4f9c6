package nl.ketenkaart.notifications.casetable;

import java.time.Instant;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A seat at a case's table.
 *
 * @param until null while no end is set; at that instant the seat has ended
 */
public record Seat(
        OrganisationId organisation, Instant from, @Nullable Instant until) {

    boolean taken(Instant at) {
        return !from.isAfter(at) && (until == null || at.isBefore(until));
    }

    /** The seat as it is when it ends then; one that ends sooner stays as it was. */
    Seat endedAt(Instant end) {
        return until != null && until.isBefore(end) ? this : new Seat(organisation, from, end);
    }
}
