package nl.ketenkaart.notifications.subscription.web;

import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is sent about subscriptions. */
final class SubscriptionBody {
    private static final int SHORTEST_KEY = 24;
    private static final int LONGEST_KEY = 64;
    private static final String PREFIX = "whsec_";

    private SubscriptionBody() {}

    /** A new one. */
    record RegisterSubscription(String sink, @Nullable Set<String> types, String secret) {
        Set<String> wanted() {
            return types == null ? Set.of() : types;
        }

        @Override
        public String toString() {
            return "subscription";
        }
    }

    /** The next secret. */
    record RotateSecret(String secret) {
        @Override
        public String toString() {
            return "secret";
        }
    }

    /** From when on to tell again. */
    record Redeliver(Instant from) {}

    /** Whether a secret has the form of Standard Webhooks: a prefix and 24 to 64 bytes in base64. */
    static boolean isSecret(String secret) {
        try {
            var key = Base64.getDecoder().decode(secret.substring(Math.min(PREFIX.length(), secret.length())));
            return secret.startsWith(PREFIX) && key.length >= SHORTEST_KEY && key.length <= LONGEST_KEY;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
