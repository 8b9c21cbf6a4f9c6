package nl.ketenkaart.platform.keys;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Where data keys lie, wrapped and nowhere else; not among the ordinary backups. */
public interface KeyStore {

    /**
     * The keys of one scope.
     *
     * @param wrapped by organisation
     * @param gone the organisations whose own was destroyed, and when; they get none any more
     * @param erased when all of them were destroyed; then there will be none any more
     */
    record Kept(
            UUID scope,
            Map<OrganisationId, Wrapped> wrapped,
            Map<OrganisationId, Instant> gone,
            @Nullable Instant erased) {
        public Kept {
            wrapped = Map.copyOf(wrapped);
            gone = Map.copyOf(gone);
        }

        public Kept(UUID scope, Map<OrganisationId, Wrapped> wrapped, @Nullable Instant erased) {
            this(scope, wrapped, Map.of(), erased);
        }

        /** Whether this organisation has no key here, and gets none. */
        public boolean isClosedTo(OrganisationId organisation) {
            return erased != null || gone.containsKey(organisation);
        }
    }

    /** A data key as it is kept. */
    record Wrapped(byte[] bytes) {}

    Kept find(UUID scope);

    /** Adds a key unless there is one, or the scope, or the organisation's part of it, was erased; what is there after that. */
    Kept add(UUID scope, OrganisationId organisation, Wrapped key);

    /** Replaces one by the same key wrapped anew; false when it is not there like this any more. */
    boolean replace(UUID scope, OrganisationId organisation, Wrapped before, Wrapped after);

    /** Destroys every key of the scope for good; once more changes nothing. */
    void erase(UUID scope, Instant at);

    /** Destroys the key of one organisation for good, also where there was none yet; once more changes nothing. */
    void erase(UUID scope, OrganisationId organisation, Instant at);

    void forEach(Consumer<Kept> each);
}
