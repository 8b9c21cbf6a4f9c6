package nl.ketenkaart.notifications.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What deliveries are signed with: one secret, and after a rotation for {@link #BOTH} also the one before it, so that the receiver
 * can change over at a moment of its own. Given by the organisation, never given back.
 *
 * @param current {@code whsec_} and the key in base64, as Standard Webhooks has it
 * @param previousUntil null where there is no previous one
 */
public record Secrets(
        String current, @Nullable String previous, @Nullable Instant previousUntil) {
    /** How long both sign. */
    public static final Duration BOTH = Duration.ofHours(24);

    static Secrets first(String secret) {
        return new Secrets(secret, null, null);
    }

    /** The same secret again changes nothing. */
    Secrets rotated(String secret, Instant at) {
        return secret.equals(current) ? this : new Secrets(secret, current, at.plus(BOTH));
    }

    /** Those that sign at this instant, the newest first. */
    public List<String> signing(Instant at) {
        return previous == null || previousUntil == null || !at.isBefore(previousUntil)
                ? List.of(current)
                : List.of(current, previous);
    }

    @Override
    public String toString() {
        return "secrets";
    }
}
