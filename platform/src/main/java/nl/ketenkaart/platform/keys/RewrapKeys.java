package nl.ketenkaart.platform.keys;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nl.ketenkaart.platform.command.Command;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.KeyStore.Wrapped;
import nl.ketenkaart.platform.sealing.KeysAway;
import org.jspecify.annotations.Nullable;

/**
 * {@code rewrap-keys [the service's own settings]}: wraps every data key anew, by the newest version of its organisation's key,
 * while all goes on; once it ends with 0 the older versions may be destroyed, and with them what backups still hold of keys that
 * were erased. Ends with 1 when some could not be unwrapped: they stay as they are.
 */
final class RewrapKeys implements Command {
    private static final int EVERY = 1_000;
    private final KeyStore store;
    private final Wrapping wrapping;

    RewrapKeys(KeyStore store, KeyEncryption encryption) {
        this.store = store;
        this.wrapping = new Wrapping(encryption);
    }

    @Override
    public int run(List<String> words, Consumer<String> out) {
        var done = new AtomicInteger();
        var left = new AtomicInteger();
        store.forEach(kept -> kept.wrapped().forEach((organisation, wrapped) -> {
            var failed = rewrapped(kept.scope(), organisation, wrapped);
            (failed == null ? done : left).incrementAndGet();
            if (failed != null) {
                out.accept("the key of %s in %s could not be: %s".formatted(organisation, kept.scope(), failed));
            }
            if ((done.get() + left.get()) % EVERY == 0) {
                out.accept(done.get() + left.get() + " keys so far");
            }
        }));
        out.accept("%d keys wrapped anew, %d could not be".formatted(done.get(), left.get()));
        return left.get() == 0 ? 0 : 1;
    }

    /** What failed; null: it is wrapped anew, or was erased or wrapped anew by somebody else meanwhile. */
    private @Nullable String rewrapped(UUID scope, OrganisationId organisation, Wrapped wrapped) {
        try {
            var key = wrapping.unwrap(scope, organisation, wrapped);
            store.replace(scope, organisation, wrapped, wrapping.wrap(scope, organisation, key));
            return null;
        } catch (KeysAway e) {
            var cause = e.getCause();
            return (cause == null ? e : cause).getClass().getSimpleName();
        }
    }
}
