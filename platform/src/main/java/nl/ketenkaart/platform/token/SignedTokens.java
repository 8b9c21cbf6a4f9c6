package nl.ketenkaart.platform.token;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Tokens whose signature was verified a moment ago, so that the next request of the same client need not do it again: a minute at most, in
 * which a key that nobody said was taken out would go on being good. Two thousand, of which that which was not seen for longest makes room;
 * none that is longer than tokens are. Any thread.
 */
final class SignedTokens {
    static final long KEPT = TimeUnit.MINUTES.toNanos(1);
    static final int MOST = 2_000;
    static final int LONGEST = 4_096;

    private record Signed(Jwt token, long verified) {}

    private final Map<String, Signed> signed = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Signed> eldest) {
            return size() > MOST;
        }
    };
    private final LongSupplier nanos;

    /** @param nanos a time that runs on evenly */
    SignedTokens(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Nullable
    Jwt find(String text) {
        synchronized (signed) {
            var found = signed.get(text);
            if (found == null || nanos.getAsLong() - found.verified() < KEPT) {
                return found == null ? null : found.token();
            }
            signed.remove(text);
            return null;
        }
    }

    /** From the first time on; being seen again makes it stay no longer. */
    void remember(Jwt token) {
        var text = token.getTokenValue();
        if (text.length() <= LONGEST) {
            synchronized (signed) {
                signed.putIfAbsent(text, new Signed(token, nanos.getAsLong()));
            }
        }
    }

    void forget(Jwt token) {
        synchronized (signed) {
            signed.remove(token.getTokenValue());
        }
    }
}
