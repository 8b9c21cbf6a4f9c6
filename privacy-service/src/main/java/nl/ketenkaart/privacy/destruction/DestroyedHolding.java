package nl.ketenkaart.privacy.destruction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * That what an organisation held in a case was destroyed because its term was over; it stays, and says nothing about anybody.
 *
 * @param items how many there were
 * @param terms the version of the terms
 * @param begun from then on it is gone on with, whatever happens
 * @param day in the Netherlands, on which the key had been destroyed and every service was told; null until then
 */
public record DestroyedHolding(
        UUID caseId,
        OrganisationId organisation,
        int items,
        int terms,
        Instant begun,
        @Nullable LocalDate day) {

    DestroyedHolding done(LocalDate on) {
        return new DestroyedHolding(caseId, organisation, items, terms, begun, on);
    }
}
