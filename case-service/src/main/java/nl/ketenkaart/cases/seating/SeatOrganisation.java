package nl.ketenkaart.cases.seating;

import java.time.LocalDate;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Give an organisation a seat at the table, from now on. */
public record SeatOrganisation(Caller by, CaseId caseId, Terms terms) {

    /**
     * @param until the last day of the seat in the Netherlands; null: no end
     */
    public record Terms(
            OrganisationId organisation,
            boolean guest,
            @Nullable LocalDate until,
            String reason) {}
}
