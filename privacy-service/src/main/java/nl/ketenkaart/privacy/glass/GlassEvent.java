package nl.ketenkaart.privacy.glass;

import java.time.Instant;
import java.util.List;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.glass.GlassGrant.Verdict;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;

/** What happens to glass that was broken. None of them says why, or who is in danger: nobody who hears them needs to know. */
public sealed interface GlassEvent extends Event {

    /** @param person token subject of who broke it */
    record GlassBroken(
            BreakGlassId breakGlassId,
            CaseId caseId,
            OrganisationId organisation,
            String person,
            List<Category> categories,
            Instant from,
            Instant until,
            Instant at)
            implements GlassEvent {}

    /** It opens nothing from now on, earlier than it was to end. */
    record GlassMended(BreakGlassId breakGlassId, CaseId caseId, Instant at) implements GlassEvent {}

    record BreakGlassReviewed(BreakGlassId breakGlassId, CaseId caseId, Verdict verdict, Instant at)
            implements GlassEvent {}

    record BreakGlassSuspensionLifted(BreakGlassId breakGlassId, CaseId caseId, Instant at) implements GlassEvent {}

    /** Nobody reviewed it in time. */
    record BreakGlassEscalated(BreakGlassId breakGlassId, CaseId caseId, Instant at) implements GlassEvent {}
}
