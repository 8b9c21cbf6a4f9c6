package nl.ketenkaart.cases.deliberation;

import java.time.Instant;
import nl.ketenkaart.platform.identity.OrganisationId;

/** A decision, and whose chair took it. */
public record Decision(DecisionId decisionId, OrganisationId organisation, Ruling ruling, Instant at) {}
