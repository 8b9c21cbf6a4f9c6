package nl.ketenkaart.privacy.owed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.terms.Purpose;
import org.jspecify.annotations.Nullable;

/** What is still owed as one viewer sees it; an organisation that owes nothing, or nothing that is seen, is not there. */
public record StillOwed(UUID caseId, OrganisationId viewer, Purpose purpose, Instant asOf, List<Debtor> organisations) {

    public StillOwed {
        organisations = List.copyOf(organisations);
    }

    public record Debtor(OrganisationId organisation, List<Debt> owes) {
        public Debtor {
            owes = List.copyOf(owes);
        }
    }

    /**
     * @param what the word that the card has for it, or NOTICE: that a person is told of being discussed
     * @param by the last day on which it is in time; null: there is none, it is owed now
     * @param item what waits to be released, or the person to be told
     */
    public record Debt(
            String what,
            @Nullable LocalDate by,
            boolean overdue,
            @Nullable UUID item) {}
}
