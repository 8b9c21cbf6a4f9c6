package nl.ketenkaart.cases.table;

import java.time.Instant;
import java.util.Objects;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A seat at a case's table.
 *
 * @param kind of the organisation, its wire name
 * @param until null while no end is set; at that instant the seat has ended
 * @param reason null for who sat there from the beginning
 */
public record Seat(
        OrganisationId organisation,
        String kind,
        boolean guest,
        Instant from,
        @Nullable Instant until,
        @Nullable String reason) {

    boolean taken(Instant at) {
        return (isForGood() || !from.isAfter(at)) && (until == null || at.isBefore(until));
    }

    /** Nobody is seated for later: it has begun, also where this machine's clock stands behind that of the one that noted it. */
    private boolean isForGood() {
        return !guest && until == null;
    }

    /** The seat of one that leaves now. */
    Seat endedAt(Instant end) {
        return new Seat(organisation, kind, guest, from, end, reason);
    }

    boolean onTheTermsOf(Seat other) {
        return guest == other.guest && Objects.equals(until, other.until) && Objects.equals(reason, other.reason);
    }
}
