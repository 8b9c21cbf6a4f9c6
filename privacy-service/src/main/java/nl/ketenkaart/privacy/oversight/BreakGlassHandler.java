package nl.ketenkaart.privacy.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.glass.BreakGlass;
import nl.ketenkaart.privacy.glass.BreakGlassId;
import nl.ketenkaart.privacy.glass.GlassGrant;
import nl.ketenkaart.privacy.glass.GlassGrant.Breaker;
import nl.ketenkaart.privacy.glass.GlassGrant.Danger;
import nl.ketenkaart.privacy.glass.GlassGrants;
import nl.ketenkaart.privacy.needtoknow.Viewer;
import nl.ketenkaart.privacy.opening.OpenCase;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Breaks the glass for a person who sits at the table and works on the case, never for a machine. What it answers depends on
 * nothing that is hidden: whether there is anything to open shows only to who then looks. Source: need to know, "Break-glass".
 */
public final class BreakGlassHandler {
    private static final Set<Phase> GOING_ON = Set.of(Phase.RAISED, Phase.DEEPENING, Phase.DECIDED, Phase.FOLLOW_UP);
    private final OpenCase opening;
    private final GlassGrants grants;
    private final Clock clock;

    public BreakGlassHandler(OpenCase opening, GlassGrants grants, Clock clock) {
        this.opening = opening;
        this.grants = grants;
        this.clock = clock;
    }

    /** Everything that is wrong with the input, as far as this caller may be told. */
    public List<Fault> faults(CaseId caseId, Caller caller, BreakGlass command) {
        return opening.peek(caseId, caller, Purpose.OVERVIEW)
                .map(file -> GlassFaults.in(command, file.persons()))
                .orElseGet(() -> GlassFaults.in(command));
    }

    /** @param id the grant's, the same for a repeat of the same request */
    public Result<GlassGrant> handle(CaseId caseId, BreakGlassId id, Caller caller, BreakGlass command) {
        var file = opening.peek(caseId, caller, Purpose.OVERVIEW);
        if (file.isEmpty()) {
            return Result.refused(Refusal.notThere());
        }
        var by = new Breaker(caller.organisation(), caller.subject());
        var refusal = refusal(file.get(), caller, command);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        var grant = grant(new Case(caseId, id), by, command);
        return holding(grants.add(grant, grant.broken()), by);
    }

    private record Case(CaseId caseId, BreakGlassId id) {}

    private Optional<Refusal> refusal(CaseFile file, Caller caller, BreakGlass command) {
        if (!Viewer.of(caller).breaksGlass()) {
            return Optional.of(Refusal.forbidden("The glass is broken by a person: a professional or the chair."));
        }
        if (isSuspended(new Breaker(caller.organisation(), caller.subject()))) {
            return Optional.of(
                    Refusal.forbidden("You broke the glass without cause; you may again once that is lifted."));
        }
        if (!GOING_ON.contains(file.shell().phase())) {
            return Optional.of(Refusal.conflict("This case has ended; nothing of it is opened."));
        }
        var faults = GlassFaults.in(command, file.persons());
        return faults.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(faults));
    }

    private GlassGrant grant(Case place, Breaker by, BreakGlass command) {
        Instant now = clock.instant();
        var danger = new Danger(command.personId(), Set.copyOf(command.categories()), command.reason());
        var until = now.plus(Duration.ofMinutes(command.minutes()));
        return new GlassGrant(place.id(), place.caseId(), by, danger, now, until, null, null);
    }

    /** A verdict that came while this was written did not find it; so it is asked for once more. */
    private Result<GlassGrant> holding(Result<GlassGrant> added, Breaker by) {
        return added instanceof Result.Done<GlassGrant>(var grant, var position) && isSuspended(by)
                ? grants.change(grant.id(), one -> one.mend(clock.instant()))
                : added;
    }

    private boolean isSuspended(Breaker by) {
        return grants.of(by).stream().anyMatch(GlassGrant::suspends);
    }
}
