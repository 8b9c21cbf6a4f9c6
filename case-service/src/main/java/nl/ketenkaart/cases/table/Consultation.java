package nl.ketenkaart.cases.table;

import java.time.Instant;
import java.time.LocalDate;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * That the same people are discussed at another table too. Source: evaluation, double consultation.
 *
 * @param organisation which noted it
 */
public record Consultation(
        ConsultationId consultationId, OrganisationId organisation, Elsewhere elsewhere, Instant at) {

    /**
     * Another table.
     *
     * @param on a day past or to come
     */
    public record Elsewhere(String where, String withWhom, LocalDate on) {}
}
