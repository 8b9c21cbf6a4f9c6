package nl.ketenkaart.cases.seating;

import java.time.LocalDate;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Give an organisation a seat at the table, from now on. */
public record SeatOrganisation(Caller by, CaseId caseId, Terms terms) {

    /** Whom to seat. */
    public sealed interface Whom {

        /** This very organisation. */
        record Named(OrganisationId organisation) implements Whom {}

        /**
         * The organisation of a kind in whose area a person lives: "the Veilig Thuis of this girl".
         *
         * @param kind its wire name
         */
        record OfPerson(String kind, PersonId personId) implements Whom {}
    }

    /**
     * @param until the last day of the seat in the Netherlands; null: no end, which no guest has
     */
    public record Terms(Whom whom, boolean guest, @Nullable LocalDate until, String reason) {}
}
