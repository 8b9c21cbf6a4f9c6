package nl.ketenkaart.platform.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.KeyStore.Kept;
import nl.ketenkaart.platform.keys.KeyStore.Wrapped;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import nl.ketenkaart.platform.sealing.EnvelopeCodec.DataKeys;
import nl.ketenkaart.platform.sealing.KeyGone;
import nl.ketenkaart.platform.sealing.KeyGone.Extent;
import nl.ketenkaart.platform.sealing.SealingOver;
import org.jspecify.annotations.Nullable;

/**
 * Opened keys at hand for 30 seconds at most; those of a scope that was erased are forgotten as soon as that is heard. A scope
 * that was read before it was erased is never remembered after it.
 */
public final class RememberedKeys implements DataKeys {
    private static final Duration AT_MOST = Duration.ofSeconds(30);
    private static final int SCOPES = 5_000;
    private final KeyStore store;
    private final Wrapping wrapping;
    private final InstantSource time;
    private final Map<UUID, Scope> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Scope> eldest) {
            return size() > SCOPES;
        }
    };
    private long forgotten;

    /** @param time that runs on evenly, whatever is done to the machine's clock; from when it counts does not matter */
    public RememberedKeys(KeyStore store, KeyEncryption encryption, InstantSource time) {
        this.store = store;
        this.wrapping = new Wrapping(encryption);
        this.time = time;
    }

    /** What was read of one scope, each key unwrapped when it is first needed. */
    private record Scope(Kept kept, Map<OrganisationId, Aead> opened, Instant until) {}

    @Override
    public Aead toOpen(UUID scope, OrganisationId owner) {
        var known = known(scope, owner);
        var wrapped = known.kept().wrapped().get(owner);
        if (wrapped == null) {
            throw gone(known.kept(), owner);
        }
        return opened(known, owner, wrapped);
    }

    private static KeyGone gone(Kept kept, OrganisationId owner) {
        var ofOne = kept.isClosedTo(owner) ? Extent.OF_ONE : Extent.NOTHING;
        return new KeyGone(kept.scope(), kept.erased() == null ? ofOne : Extent.ALL);
    }

    @Override
    public Aead toSeal(UUID scope, OrganisationId owner) {
        var known = known(scope, owner);
        var wrapped = known.kept().wrapped().get(owner);
        mustBeOpenTo(owner, known.kept());
        return wrapped == null ? made(scope, owner) : opened(known, owner, wrapped);
    }

    private static void mustBeOpenTo(OrganisationId owner, Kept kept) {
        if (kept.erased() != null) {
            throw gone(kept, owner);
        }
        if (kept.isClosedTo(owner)) {
            throw new SealingOver();
        }
    }

    private Aead made(UUID scope, OrganisationId owner) {
        var key = Wrapping.newKey();
        if (Rehearsal.isOn()) {
            return aead(key);
        }
        var before = forgettings();
        var kept = store.add(scope, owner, wrapping.wrap(scope, owner, key));
        var wrapped = kept.wrapped().get(owner);
        if (wrapped == null) {
            mustBeOpenTo(owner, kept);
            throw gone(kept, owner);
        }
        return opened(remember(kept, before), owner, wrapped);
    }

    private Aead opened(Scope scope, OrganisationId owner, Wrapped wrapped) {
        return scope.opened()
                .computeIfAbsent(owner, one -> aead(wrapping.unwrap(scope.kept().scope(), one, wrapped)));
    }

    private static Aead aead(KeysetHandle key) {
        try {
            return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Read anew where what is at hand has no such key: another instance may have made it. */
    private Scope known(UUID scope, OrganisationId owner) {
        var known = atHand(scope);
        return known != null
                        && (known.kept().wrapped().containsKey(owner)
                                || known.kept().isClosedTo(owner))
                ? known
                : read(scope);
    }

    private Scope read(UUID scope) {
        var before = forgettings();
        return remember(store.find(scope), before);
    }

    private synchronized long forgettings() {
        return forgotten;
    }

    /** Not where something was forgotten since it was read: it may have been this. */
    private synchronized Scope remember(Kept kept, long before) {
        var scope = new Scope(kept, new ConcurrentHashMap<>(), time.instant().plus(AT_MOST));
        if (before == forgotten) {
            remembered.put(kept.scope(), scope);
        }
        return scope;
    }

    private synchronized @Nullable Scope atHand(UUID scope) {
        var known = remembered.get(scope);
        return known != null && time.instant().isBefore(known.until()) ? known : null;
    }

    public synchronized void forget(UUID scope) {
        forgotten++;
        remembered.remove(scope);
    }
}
