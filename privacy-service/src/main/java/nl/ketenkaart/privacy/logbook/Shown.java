package nl.ketenkaart.privacy.logbook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A look of another organisation.
 *
 * @param purpose null where the decision point was asked about several
 * @param activity as the register names it
 */
public record Shown(
        Instant at,
        OrganisationId organisation,
        @Nullable String purpose,
        String activity,
        int agreementVersion,
        List<OfItem> items) {

    /**
     * @param revision in which wording; null where it has none
     * @param full whether its words were shown, or only that there is something; null where that was not noted
     */
    public record OfItem(
            UUID item, @Nullable Long revision, @Nullable Boolean full) {}
}
