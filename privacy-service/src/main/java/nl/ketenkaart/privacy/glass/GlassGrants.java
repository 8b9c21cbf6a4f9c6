package nl.ketenkaart.privacy.glass;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.privacy.glass.GlassEvent.GlassBroken;
import nl.ketenkaart.privacy.glass.GlassGrant.Breaker;

/** Every time that somebody broke the glass, each with its events in one write; on any thread. */
public interface GlassGrants {

    Optional<GlassGrant> find(BreakGlassId id);

    /** All that this person ever broke, in every case, also one that is being added now. */
    List<GlassGrant> of(Breaker person);

    /** Those that were to be escalated by then, a few at a time. */
    List<BreakGlassId> unreviewed(Instant at);

    /** Is it there already, that one is the answer and nothing changes. Noted with its person before it is there. */
    Result<GlassGrant> add(GlassGrant grant, GlassBroken broken);

    /** Decides again on what is stored then, should another writer have come first. */
    Result<GlassGrant> change(BreakGlassId id, Function<GlassGrant, Outcome<GlassGrant>> verb);
}
