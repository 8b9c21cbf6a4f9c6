package nl.ketenkaart.context.informationrequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.context.contribution.ContributionId;
import nl.ketenkaart.context.terms.Category;
import nl.ketenkaart.context.terms.RequestId;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What happens to an information request. */
public sealed interface InformationRequestEvent extends Event {

    /**
     * One organisation asks another.
     *
     * @param organisation the asker
     * @param to the asked
     */
    record InformationRequested(
            RequestId requestId,
            CaseId caseId,
            OrganisationId organisation,
            OrganisationId to,
            List<PersonId> personIds,
            Category category,
            String question,
            String why,
            String influence,
            LocalDate by,
            Instant at)
            implements InformationRequestEvent {}

    /**
     * The asked organisation answers; a refusal is an answer too.
     *
     * @param organisation the asked
     */
    record InformationRequestAnswered(
            RequestId requestId,
            CaseId caseId,
            OrganisationId organisation,
            Answer.Kind kind,
            @Nullable String ground,
            List<ContributionId> contributionIds,
            Instant at)
            implements InformationRequestEvent {}
}
