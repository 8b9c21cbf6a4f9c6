package nl.ketenkaart.cases.ending;

import java.time.Instant;
import nl.ketenkaart.platform.identity.OrganisationId;

/** That a case which had ended was opened again, to be deepened. */
public record Reopening(ReopeningId reopeningId, OrganisationId organisation, String reason, Instant at) {}
