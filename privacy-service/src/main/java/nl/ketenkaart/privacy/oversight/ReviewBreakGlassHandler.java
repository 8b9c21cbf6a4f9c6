package nl.ketenkaart.privacy.oversight;

import java.time.Clock;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.glass.BreakGlassId;
import nl.ketenkaart.privacy.glass.GlassGrant;
import nl.ketenkaart.privacy.glass.GlassGrant.Breaker;
import nl.ketenkaart.privacy.glass.GlassGrant.Lifting;
import nl.ketenkaart.privacy.glass.GlassGrant.Review;
import nl.ketenkaart.privacy.glass.GlassGrants;
import nl.ketenkaart.privacy.glass.LiftSuspension;
import nl.ketenkaart.privacy.glass.ReviewBreakGlass;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Reviews that the glass was broken, and lifts what follows from it: both by who may judge it. What is found unjustified ends
 * whatever else its person opened, in any case, at once. To all others there is nothing to review.
 */
public final class ReviewBreakGlassHandler {
    private final GlassGrants grants;
    private final Reviewers reviewers;
    private final Clock clock;

    public ReviewBreakGlassHandler(OpenCase opening, GlassGrants grants, Clock clock) {
        this.grants = grants;
        this.reviewers = new Reviewers(opening, clock);
        this.clock = clock;
    }

    public Result<GlassGrant> handle(BreakGlassId id, Caller caller, ReviewBreakGlass command) {
        var at = clock.instant();
        var review = new Review(command.verdict(), command.motivation(), caller.organisation(), at, null);
        var done = judged(id, caller, grant -> grant.review(review));
        if (done instanceof Result.Done<GlassGrant>(var grant, var position) && grant.suspends()) {
            mendAllOf(grant.by());
        }
        return done;
    }

    /** Lets the person break the glass again. */
    public Result<GlassGrant> handle(BreakGlassId id, Caller caller, LiftSuspension command) {
        var lifting = new Lifting(command.motivation(), caller.organisation(), clock.instant());
        return judged(id, caller, grant -> grant.lift(lifting));
    }

    private Result<GlassGrant> judged(BreakGlassId id, Caller caller, Function<GlassGrant, Outcome<GlassGrant>> verb) {
        var part = grants.find(id)
                .map(grant -> reviewers.partOf(caller, grant, Purpose.OWN_RECORDS))
                .orElse(Reviewers.Part.NONE);
        return switch (part) {
            case NONE -> Result.refused(Refusal.notThere());
            case BROKE_IT ->
                Result.refused(Refusal.forbidden(
                        "Your own organisation broke it; it is reviewed by who owns what it opened."));
            case JUDGES_IT -> grants.change(id, verb);
        };
    }

    private void mendAllOf(Breaker person) {
        grants.of(person).forEach(other -> grants.change(other.id(), one -> one.mend(clock.instant())));
    }
}
