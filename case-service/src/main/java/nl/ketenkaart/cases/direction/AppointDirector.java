package nl.ketenkaart.cases.direction;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Appoint an organisation as director, with or without a deputy; it has yet to accept. */
public record AppointDirector(Caller by, CaseId caseId, Appointment appointment) {

    /**
     * Whom, and with what.
     *
     * @param deputy an organisation that stands in for the director
     * @param openMatters what is still open, for the new director; a hand-over does not go without
     */
    public record Appointment(
            OrganisationId organisation,
            @Nullable OrganisationId deputy,
            @Nullable String openMatters) {}
}
