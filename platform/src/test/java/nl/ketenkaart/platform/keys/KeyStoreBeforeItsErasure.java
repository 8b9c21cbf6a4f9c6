package nl.ketenkaart.platform.keys;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Answers what stood there, and only after something happened. */
record KeyStoreBeforeItsErasure(KeyStore store, Runnable meanwhile) implements KeyStore {
    @Override
    public Kept find(UUID scope) {
        var kept = store.find(scope);
        meanwhile.run();
        return kept;
    }

    @Override
    public Kept add(UUID scope, OrganisationId organisation, Wrapped key) {
        return store.add(scope, organisation, key);
    }

    @Override
    public boolean replace(UUID scope, OrganisationId organisation, Wrapped before, Wrapped after) {
        return store.replace(scope, organisation, before, after);
    }

    @Override
    public void erase(UUID scope, Instant at) {
        store.erase(scope, at);
    }

    @Override
    public void erase(UUID scope, OrganisationId organisation, Instant at) {
        store.erase(scope, organisation, at);
    }

    @Override
    public void forEach(Consumer<Kept> each) {
        store.forEach(each);
    }
}
