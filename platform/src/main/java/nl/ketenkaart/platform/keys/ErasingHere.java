package nl.ketenkaart.platform.keys;

import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Ends all that this service has of a scope whose keys were destroyed: the keys at hand in this instance, and what is kept. */
public final class ErasingHere {
    private final RememberedKeys keys;
    private final List<Erasable> kept;

    public ErasingHere(RememberedKeys keys, List<Erasable> kept) {
        this.keys = keys;
        this.kept = List.copyOf(kept);
    }

    /** Once more changes nothing. */
    public void erase(UUID scope) {
        keys.forget(scope);
        kept.forEach(one -> one.erase(scope));
    }

    /** What one organisation held in it. */
    public void erase(UUID scope, OrganisationId organisation) {
        keys.forget(scope);
        kept.forEach(one -> one.erase(scope, organisation));
    }
}
