package nl.ketenkaart.privacy.glass;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.glass.GlassEvent.BreakGlassEscalated;
import nl.ketenkaart.privacy.glass.GlassEvent.BreakGlassReviewed;
import nl.ketenkaart.privacy.glass.GlassEvent.BreakGlassSuspensionLifted;
import nl.ketenkaart.privacy.glass.GlassEvent.GlassBroken;
import nl.ketenkaart.privacy.glass.GlassEvent.GlassMended;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody broke the glass. It begins with the reason and runs for some hours at most, for that person alone; it ends by the clock, or when
 * that person's breaking is found unjustified. It is reviewed once, by one whose knowledge it opened; after seven days without, it is
 * escalated, once, and can still be reviewed. Found unjustified, it keeps its person from breaking any glass, until that is
 * lifted. Source: need to know, "Break-glass".
 *
 * @param until at this instant it has ended
 * @param review null until there is one
 * @param escalatedAt null as long as it was not
 */
public record GlassGrant(
        BreakGlassId id,
        CaseId caseId,
        Breaker by,
        Danger danger,
        Instant from,
        Instant until,
        @Nullable Review review,
        @Nullable Instant escalatedAt) {
    public static final Duration TO_REVIEW = Duration.ofDays(7);

    /** @param person token subject */
    public record Breaker(OrganisationId organisation, String person) {}

    /** Who is in danger, what has to be known for it, and why. */
    public record Danger(PersonId personId, Set<Category> categories, String reason) {
        public Danger {
            categories = Set.copyOf(categories);
        }
    }

    public enum Verdict {
        JUSTIFIED,
        UNJUSTIFIED
    }

    /** @param lifted null while an UNJUSTIFIED verdict keeps its person from breaking the glass */
    public record Review(
            Verdict verdict,
            String motivation,
            OrganisationId organisation,
            Instant at,
            @Nullable Lifting lifted) {
        boolean says(Review other) {
            return verdict == other.verdict
                    && motivation.equals(other.motivation)
                    && organisation.equals(other.organisation);
        }
    }

    public record Lifting(String motivation, OrganisationId organisation, Instant at) {
        boolean says(Lifting other) {
            return motivation.equals(other.motivation) && organisation.equals(other.organisation);
        }
    }

    public GlassBroken broken() {
        var categories = danger.categories().stream().sorted().toList();
        return new GlassBroken(id, caseId, by.organisation(), by.person(), categories, from, until, from);
    }

    public boolean runs(Instant at) {
        return at.isBefore(until);
    }

    /** Whether it keeps its person from breaking the glass. */
    public boolean suspends() {
        return review != null && review.verdict() == Verdict.UNJUSTIFIED && review.lifted() == null;
    }

    public boolean overdue(Instant at) {
        return review == null && !at.isBefore(from.plus(TO_REVIEW));
    }

    /** When to escalate it; null: not to be. */
    public @Nullable Instant escalatesAt() {
        return review == null && escalatedAt == null ? from.plus(TO_REVIEW) : null;
    }

    public Outcome<GlassGrant> review(Review given) {
        if (review != null) {
            return review.says(given)
                    ? Outcome.unchanged(this)
                    : Outcome.refused(Refusal.conflict("It was reviewed before; a verdict is given once."));
        }
        var reviewed = new BreakGlassReviewed(id, caseId, given.verdict(), given.at());
        if (!runs(given.at())) {
            return Outcome.changed(with(until, given), reviewed);
        }
        return given.verdict() == Verdict.JUSTIFIED
                ? Outcome.refused(Refusal.conflict("It goes on: it can be found justified once it has ended."))
                : Outcome.changed(with(given.at(), given), reviewed, new GlassMended(id, caseId, given.at()));
    }

    public Outcome<GlassGrant> mend(Instant at) {
        return runs(at) ? Outcome.changed(with(at, review), new GlassMended(id, caseId, at)) : Outcome.unchanged(this);
    }

    public Outcome<GlassGrant> escalate(Instant at) {
        return overdue(at) && escalatedAt == null
                ? Outcome.changed(
                        new GlassGrant(id, caseId, by, danger, from, until, null, at),
                        new BreakGlassEscalated(id, caseId, at))
                : Outcome.unchanged(this);
    }

    public Outcome<GlassGrant> lift(Lifting given) {
        if (review == null || review.verdict() == Verdict.JUSTIFIED) {
            return Outcome.refused(Refusal.conflict("It keeps nobody from breaking the glass."));
        }
        if (review.lifted() != null) {
            return review.lifted().says(given)
                    ? Outcome.unchanged(this)
                    : Outcome.refused(Refusal.conflict("That was lifted before."));
        }
        var lifted = new Review(review.verdict(), review.motivation(), review.organisation(), review.at(), given);
        return Outcome.changed(with(until, lifted), new BreakGlassSuspensionLifted(id, caseId, given.at()));
    }

    private GlassGrant with(Instant end, @Nullable Review judged) {
        return new GlassGrant(id, caseId, by, danger, from, end, judged, escalatedAt);
    }
}
