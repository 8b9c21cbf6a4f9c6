package nl.ketenkaart.context.contribution;

import java.time.Instant;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.contribution.ContributionEvent.ContributionCorrected;
import nl.ketenkaart.context.contribution.ContributionEvent.ContributionReleased;
import nl.ketenkaart.context.contribution.ContributionEvent.ContributionWithdrawn;
import nl.ketenkaart.context.terms.Handling;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Precondition;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * What one organisation tells about a case. It is recorded with its terms, and its owner may correct it, each time as a new
 * revision, until it withdraws it; that is its end. Where it waits for the director, the director's organisation releases it
 * once, which holds for later revisions too. All others know of it only what need-to-know gives them.
 *
 * @param revision counted from 1
 */
public record Contribution(
        ContributionId id,
        CaseId caseId,
        OrganisationId owner,
        Statement statement,
        long revision,
        boolean released,
        boolean withdrawn) {

    static Contribution first(ContributionId id, CaseId caseId, OrganisationId owner, Statement statement) {
        return new Contribution(id, caseId, owner, statement, 1, false, false);
    }

    /** Whether it is this organisation's, in this case: for everybody else who would change it there is none. */
    public boolean belongsTo(OrganisationId organisation, CaseId inCase) {
        return owner.equals(organisation) && caseId.equals(inCase);
    }

    Outcome<Contribution> correct(Statement next, Precondition precondition, Instant at) {
        if (withdrawn) {
            return Outcome.refused(Refusal.conflict("It was withdrawn; record a new contribution."));
        }
        if (next.equals(statement)) {
            return Outcome.unchanged(this);
        }
        if (!precondition.holds(revision)) {
            return Outcome.refused(Refusal.stale());
        }
        var corrected = new Contribution(id, caseId, owner, next, revision + 1, released, false);
        return Outcome.changed(corrected, ContributionCorrected.of(corrected, at));
    }

    Outcome<Contribution> withdraw(Precondition precondition, Instant at) {
        if (withdrawn) {
            return Outcome.unchanged(this);
        }
        if (!precondition.holds(revision)) {
            return Outcome.refused(Refusal.stale());
        }
        var gone = new Contribution(id, caseId, owner, statement, revision, released, true);
        return Outcome.changed(gone, new ContributionWithdrawn(id, caseId, owner, at));
    }

    /** By the director's organisation, which may know of it only if it is shared and meant for it too. */
    Outcome<Contribution> release(OrganisationId director, Instant at) {
        if (withdrawn || !toldTo(director)) {
            return Outcome.refused(Refusal.notThere());
        }
        if (statement.terms().handling() != Handling.DIRECTOR_RELEASE) {
            return Outcome.refused(
                    Refusal.conflict("Only a contribution with handling DIRECTOR_RELEASE waits for a release."));
        }
        if (released) {
            return Outcome.unchanged(this);
        }
        var free = new Contribution(id, caseId, owner, statement, revision, true, false);
        return Outcome.changed(free, new ContributionReleased(id, caseId, director, at));
    }

    private boolean toldTo(OrganisationId organisation) {
        var terms = statement.terms();
        return owner.equals(organisation)
                || terms.necessity() != null && terms.audience().names(organisation);
    }
}
