package nl.ketenkaart.cases.casefile;

import java.time.Instant;
import nl.ketenkaart.platform.aggregate.Contributed;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** What happens to the direction of a case besides appointment and answer. */
public sealed interface DirectionEvent extends CaseEvent {

    record DeputyNamed(
            CaseId caseId,
            OrganisationId organisation,
            @Nullable OrganisationId deputy,
            OrganisationId by,
            Instant at) implements DirectionEvent {}

    record DirectionHandedOver(
            CaseId caseId,
            OrganisationId organisation,
            OrganisationId from,
            OrganisationId to,
            String openMatters,
            Instant at)
            implements DirectionEvent, Contributed {}
}
