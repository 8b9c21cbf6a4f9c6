package nl.ketenkaart.privacy.oversight;

import java.time.Instant;
import java.util.List;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.glass.BreakGlassId;
import nl.ketenkaart.privacy.glass.GlassGrant;
import nl.ketenkaart.privacy.glass.GlassGrant.Lifting;
import nl.ketenkaart.privacy.glass.GlassGrant.Verdict;
import nl.ketenkaart.privacy.oversight.Reviewers.Part;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Broken glass as a privacy officer sees it, newest first.
 *
 * @param next the place of the last one shown, where more may come after it
 */
public record BrokenGlassPage(List<Broken> items, @Nullable String next) {

    /** OVERDUE is OPEN too: it is asked what is not done. */
    public enum State {
        OPEN,
        OVERDUE,
        REVIEWED;

        boolean holds(GlassGrant grant, Instant at) {
            return switch (this) {
                case OPEN -> grant.review() == null;
                case OVERDUE -> grant.overdue(at);
                case REVIEWED -> grant.review() != null;
            };
        }

        static State of(GlassGrant grant, Instant at) {
            if (REVIEWED.holds(grant, at)) {
                return REVIEWED;
            }
            return OVERDUE.holds(grant, at) ? OVERDUE : OPEN;
        }
    }

    /**
     * @param organisation that broke it
     * @param person token subject of who broke it, for its own organisation alone: no other has to do with its employees
     * @param personId who is in danger
     */
    public record Broken(
            BreakGlassId breakGlassId,
            CaseId caseId,
            OrganisationId organisation,
            @Nullable String person,
            PersonId personId,
            List<Category> categories,
            String reason,
            Instant from,
            Instant until,
            State state,
            boolean toReview,
            @Nullable Judged review) {

        static Broken of(GlassGrant grant, Caller caller, Part part, Instant at) {
            var own = grant.by().organisation().equals(caller.organisation());
            var state = State.of(grant, at);
            return new Broken(
                    grant.id(),
                    grant.caseId(),
                    grant.by().organisation(),
                    own ? grant.by().person() : null,
                    grant.danger().personId(),
                    grant.danger().categories().stream().sorted().toList(),
                    grant.danger().reason(),
                    grant.from(),
                    grant.until(),
                    state,
                    part == Part.JUDGES_IT && state != State.REVIEWED,
                    Judged.of(grant, caller));
        }
    }

    /**
     * What was judged, and not by whom: who judges owns what was opened, and that is for nobody to know who did not open it.
     *
     * @param motivation for who judged and for who broke it; null to the others
     * @param suspended whether its person may not break the glass now
     */
    public record Judged(
            Verdict verdict,
            @Nullable String motivation,
            Instant at,
            boolean suspended,
            @Nullable String lifted) {

        static @Nullable Judged of(GlassGrant grant, Caller caller) {
            var review = grant.review();
            if (review == null) {
                return null;
            }
            var concerned =
                    List.of(review.organisation(), grant.by().organisation()).contains(caller.organisation());
            var motivation = concerned ? review.motivation() : null;
            return new Judged(
                    review.verdict(),
                    motivation,
                    review.at(),
                    grant.suspends(),
                    concerned ? lifted(review.lifted()) : null);
        }

        private static @Nullable String lifted(@Nullable Lifting lifting) {
            return lifting == null ? null : lifting.motivation();
        }
    }
}
