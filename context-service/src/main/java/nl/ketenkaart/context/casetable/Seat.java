package nl.ketenkaart.context.casetable;

import java.time.Instant;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A seat at a case's table.
 *
 * @param kind of the organisation, its wire name
 * @param guest whether it was invited for this case alone
 * @param until null while no end is set; at that instant the seat has ended
 */
public record Seat(
        OrganisationId organisation,
        String kind,
        boolean guest,
        Instant from,
        @Nullable Instant until) {

    boolean taken(Instant at) {
        return (isForGood() || !from.isAfter(at)) && (until == null || at.isBefore(until));
    }

    /** Nobody is seated for later: it has begun, also where this machine's clock stands behind that of the one that noted it. */
    private boolean isForGood() {
        return !guest && until == null;
    }

    /** The seat as it is when it ends then; one that ends sooner stays as it was. */
    Seat endedAt(Instant end) {
        return until != null && until.isBefore(end) ? this : new Seat(organisation, kind, guest, from, end);
    }
}
