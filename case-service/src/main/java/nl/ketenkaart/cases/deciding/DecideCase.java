package nl.ketenkaart.cases.deciding;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.deliberation.DecisionId;
import nl.ketenkaart.cases.deliberation.Ruling;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Decide on a case, or decide otherwise than before. */
public record DecideCase(Caller by, CaseId caseId, DecisionId decisionId, Resolution resolution) {

    /**
     * What the chair resolves.
     *
     * @param revises the decision that counts now, in whose place this one comes; null: none
     * @param guests who sits at the table from now on to do what is decided
     */
    public record Resolution(Ruling ruling, @Nullable DecisionId revises, List<Guest> guests) {
        public Resolution {
            guests = List.copyOf(guests);
        }
    }

    /**
     * An organisation that comes to the table with the decision.
     *
     * @param until the last day of its seat in the Netherlands
     */
    public record Guest(OrganisationId organisation, LocalDate until, String reason) {}

    Command command() {
        return resolution.revises() == null ? Command.DECIDE : Command.REVISE_DECISION;
    }
}
