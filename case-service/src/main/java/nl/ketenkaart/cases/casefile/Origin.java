package nl.ketenkaart.cases.casefile;

import java.time.Instant;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Where a case comes from.
 *
 * @param reference for people, {@code <region>-<year>-<5 digits>}; the digits are random, so that they do not tell how many there are
 * @param organisation which raised it
 */
public record Origin(String reference, OrganisationId organisation, Instant at) {}
