package nl.ketenkaart.privacy.oversight;

import java.time.Clock;
import java.util.List;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.privacy.glass.BreakGlassId;
import nl.ketenkaart.privacy.glass.GlassGrant;
import nl.ketenkaart.privacy.glass.GlassGrants;

/** Escalates what nobody reviewed in time, once: whoever comes second, a reviewer or another instance, changes nothing. */
public final class EscalateBreakGlassHandler {
    private final GlassGrants grants;
    private final Clock clock;

    public EscalateBreakGlassHandler(GlassGrants grants, Clock clock) {
        this.grants = grants;
        this.clock = clock;
    }

    public List<BreakGlassId> unreviewed() {
        return grants.unreviewed(clock.instant());
    }

    public Result<GlassGrant> handle(BreakGlassId id) {
        return grants.change(id, grant -> grant.escalate(clock.instant()));
    }
}
