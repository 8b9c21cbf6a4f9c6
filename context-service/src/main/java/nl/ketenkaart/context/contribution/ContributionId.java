package nl.ketenkaart.context.contribution;

import java.util.UUID;
import nl.ketenkaart.platform.identity.TypedId;

/** A contribution, in all its revisions. */
public record ContributionId(UUID value) implements TypedId {}
