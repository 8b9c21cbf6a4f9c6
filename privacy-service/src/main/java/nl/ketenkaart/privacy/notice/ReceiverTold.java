package nl.ketenkaart.privacy.notice;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * An organisation was shown a wording of a contribution that its owner corrected or withdrew, and is told so; not what it
 * says now.
 *
 * @param organisation that was shown it
 * @param about {@code contribution-corrected} or {@code contribution-withdrawn}
 * @param item the contribution that was corrected, if its words were shown; otherwise the case
 * @param causedBy the id of the event that corrected or withdrew it
 */
public record ReceiverTold(UUID caseId, OrganisationId organisation, String about, UUID item, UUID causedBy, Instant at)
        implements Notice {}
