package nl.ketenkaart.cases.deliberation;

import java.time.Instant;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A decision, and whose chair took it.
 *
 * @param revises the one in whose place it comes, which stays on record; null: none
 */
public record Decision(
        DecisionId decisionId,
        OrganisationId organisation,
        Ruling ruling,
        @Nullable DecisionId revises,
        Instant at) {}
