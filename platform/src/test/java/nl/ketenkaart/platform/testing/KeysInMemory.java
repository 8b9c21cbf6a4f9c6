package nl.ketenkaart.platform.testing;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.KeyStore;
import nl.ketenkaart.platform.keys.Stays;

/** A key store for tests without one. */
public final class KeysInMemory implements KeyStore, Stays {
    private final Map<UUID, Kept> scopes = new HashMap<>();
    private final Map<UUID, Map<UUID, Stay>> stays = new HashMap<>();
    private final Map<UUID, Set<UUID>> claims = new HashMap<>();

    private record Stay(UUID what, Instant at) {}

    private static Kept nothing(UUID scope) {
        return new Kept(scope, Map.of(), null);
    }

    @Override
    public synchronized Kept find(UUID scope) {
        return scopes.getOrDefault(scope, nothing(scope));
    }

    @Override
    public synchronized Kept add(UUID scope, OrganisationId organisation, Wrapped key) {
        var kept = scopes.getOrDefault(scope, nothing(scope));
        if (!kept.isClosedTo(organisation) && !kept.wrapped().containsKey(organisation)) {
            put(kept, organisation, key);
        }
        return scopes.getOrDefault(scope, kept);
    }

    private void put(Kept kept, OrganisationId organisation, Wrapped key) {
        var wrapped = new HashMap<>(kept.wrapped());
        wrapped.put(organisation, key);
        scopes.put(kept.scope(), new Kept(kept.scope(), wrapped, kept.gone(), null));
    }

    @Override
    public synchronized boolean replace(UUID scope, OrganisationId organisation, Wrapped before, Wrapped after) {
        var kept = find(scope);
        var there = kept.wrapped().get(organisation);
        if (there == null || !Arrays.equals(there.bytes(), before.bytes())) {
            return false;
        }
        put(kept, organisation, after);
        return true;
    }

    @Override
    public synchronized void erase(UUID scope, Instant at) {
        if (find(scope).erased() == null) {
            scopes.put(scope, new Kept(scope, Map.of(), at));
        }
    }

    @Override
    public synchronized void erase(UUID scope, OrganisationId organisation, Instant at) {
        var kept = find(scope);
        if (!kept.isClosedTo(organisation)) {
            var left = new HashMap<>(kept.wrapped());
            left.remove(organisation);
            var gone = new HashMap<>(kept.gone());
            gone.put(organisation, at);
            scopes.put(scope, new Kept(scope, left, gone, null));
        }
    }

    @Override
    public synchronized boolean stay(UUID scope, UUID token, UUID what, Instant at) {
        var kept = find(scope);
        var free = kept.erased() == null
                && kept.gone().isEmpty()
                && claims.getOrDefault(scope, Set.of()).isEmpty();
        if (free) {
            stays.computeIfAbsent(scope, id -> new HashMap<>()).put(token, new Stay(what, at));
        }
        return free;
    }

    @Override
    public synchronized void lift(UUID scope, UUID token) {
        stays.getOrDefault(scope, new HashMap<>()).remove(token);
    }

    @Override
    public synchronized boolean claim(UUID scope, UUID token, Set<UUID> heardOf, Instant at) {
        var stayed = stays.getOrDefault(scope, Map.of()).values().stream()
                .anyMatch(one ->
                        !heardOf.contains(one.what()) && one.at().plus(UNHEARD).isAfter(at));
        if (!stayed) {
            stays.remove(scope);
            claims.computeIfAbsent(scope, id -> new HashSet<>()).add(token);
        }
        return !stayed;
    }

    @Override
    public synchronized void release(UUID scope, UUID token) {
        claims.getOrDefault(scope, new HashSet<>()).remove(token);
    }

    @Override
    public void forEach(Consumer<Kept> each) {
        List.copyOf(scopes.values()).forEach(each);
    }
}
