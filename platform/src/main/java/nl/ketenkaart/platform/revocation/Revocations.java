package nl.ketenkaart.platform.revocation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import nl.ketenkaart.platform.revocation.RightsChange.Of;
import org.jspecify.annotations.Nullable;

/**
 * The changes of rights of the last while: a token from before one is refused. Nothing is known until the topic was read to its end, and
 * nothing any more once Keycloak has not been heard of for too long: then no token can be vouched for. It remembers no longer than the
 * longest token lives, and a token that would live longer is refused, so it stays small. Any thread.
 */
public final class Revocations {
    /** A token that lives longer is refused. */
    public static final Duration LONGEST_TOKEN = Duration.ofHours(1);

    /** Clocks differ a little, and an expired token is good for a few seconds more. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private record Whose(Of of, String id) {}

    private final Map<Whose, Instant> notBefore = new ConcurrentHashMap<>();
    private final List<Consumer<RightsChange>> told = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final Duration patience;
    private volatile boolean known;
    private volatile @Nullable Instant heard;

    /** @param patience how long Keycloak may be silent */
    public Revocations(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /** How a token stands. */
    public enum Standing {
        GOOD,
        /** The rights that it tells of were changed. */
        REVOKED,
        /** That cannot be said now. */
        UNKNOWN
    }

    public Standing of(Bearer token) {
        if (!isKnown() || isSilent()) {
            return Standing.UNKNOWN;
        }
        return isRevoked(token) ? Standing.REVOKED : Standing.GOOD;
    }

    /** Whether a change is known that concerns it; for what began with a token that was good. */
    public boolean isRevoked(Bearer token) {
        return has(Of.SUBJECT, token.subject(), token)
                || has(Of.CLIENT, token.client(), token)
                || has(Of.EVERYBODY, "", token)
                || token.session() != null && has(Of.SESSION, token.session(), token);
    }

    private boolean has(Of of, String id, Bearer token) {
        var since = notBefore.get(new Whose(of, id));
        return since != null && token.issuedAt().isBefore(since);
    }

    /** No token is from then. */
    public boolean isYetToCome(Instant issued) {
        return issued.isAfter(clock.instant());
    }

    /** Whether all that was told before this process started has been read. */
    public boolean isKnown() {
        return known;
    }

    private boolean isSilent() {
        var last = heard;
        return last == null || last.plus(patience).isBefore(clock.instant());
    }

    /** Has each change told from now on, also one that was told before and is told again; on the thread that reads. */
    public void tell(Consumer<RightsChange> of) {
        told.add(of);
    }

    void changed(RightsChange change) {
        if (change.notBefore().isAfter(forgotten())) {
            notBefore.merge(
                    new Whose(change.of(), change.id()),
                    change.notBefore(),
                    (one, other) -> one.isAfter(other) ? one : other);
        }
        told.forEach(of -> of.accept(change));
    }

    /** Keycloak tells, or tells that there is nothing to tell; older and newer come in any order, by different partitions. */
    void heardAt(Instant at) {
        var last = heard;
        heard = last == null || at.isAfter(last) ? at : last;
        notBefore.values().removeIf(since -> !since.isAfter(forgotten()));
    }

    private Instant forgotten() {
        return clock.instant().minus(LONGEST_TOKEN).minus(MARGIN);
    }

    void readToTheEnd() {
        known = true;
    }

    int size() {
        return notBefore.size();
    }
}
