package nl.ketenkaart.cases.casefile;

import java.time.Instant;
import java.util.List;
import nl.ketenkaart.cases.ending.Closure;
import nl.ketenkaart.cases.ending.ClosureId;
import nl.ketenkaart.cases.ending.ReopeningId;
import nl.ketenkaart.platform.aggregate.Contributed;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** How a case ended, or began again. */
public sealed interface EndingEvent extends CaseEvent, Contributed {

    record CaseClosed(
            CaseId caseId,
            ClosureId closureId,
            OrganisationId organisation,
            String reason,
            @Nullable String remainingConcern,
            @Nullable String handedOverTo,
            @Nullable List<Closure.Handed> duties,
            Instant at)
            implements EndingEvent {}

    /** @param answersBy as when the case was accepted, counted from now on */
    record CaseReopened(
            CaseId caseId,
            ReopeningId reopeningId,
            OrganisationId organisation,
            String reason,
            @Nullable Instant answersBy,
            Instant at)
            implements EndingEvent {}
}
