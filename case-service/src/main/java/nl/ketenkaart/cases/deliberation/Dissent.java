package nl.ketenkaart.cases.deliberation;

import java.time.Instant;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Where an organisation sees it differently; it stays with the interpretation. */
public record Dissent(DissentId dissentId, OrganisationId organisation, String text, Instant at) {}
