package nl.ketenkaart.platform.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.ketenkaart.platform.revocation.Revocations;
import nl.ketenkaart.platform.revocation.RightsChange.Of;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Decodes by what the issuer says of itself, asked once, and anew after a change that concerns everybody: a key that was taken out there would
 * otherwise be good here until the next start, since keys are asked for again only for a token that names an unknown one. A signature that was
 * good is not verified again, until then; what else a token must be changes with time, and is not asked here.
 */
final class RenewedDecoder implements ReactiveJwtDecoder {
    /** Some eight megabytes of them. */
    static final int REMEMBERED = 2_000;

    private final Supplier<ReactiveJwtDecoder> fresh;
    private volatile Issuer current;

    RenewedDecoder(Supplier<ReactiveJwtDecoder> fresh, Revocations revocations) {
        this.fresh = fresh;
        this.current = new Issuer(fresh);
        revocations.tell(change -> {
            if (change.of() == Of.EVERYBODY) {
                current = new Issuer(this.fresh);
            }
        });
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return current.decode(token);
    }

    /** With the keys it has now, and what it signed with them; which was not seen for longest is forgotten first. */
    private static final class Issuer {
        private final ReactiveJwtDecoder decoder;
        private final Map<String, Jwt> signed = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Jwt> eldest) {
                return size() > REMEMBERED;
            }
        };

        Issuer(Supplier<ReactiveJwtDecoder> fresh) {
            decoder = new SupplierReactiveJwtDecoder(fresh);
        }

        Mono<Jwt> decode(String token) {
            var known = known(token);
            return known == null ? decoder.decode(token).doOnNext(jwt -> remember(token, jwt)) : Mono.just(known);
        }

        private @Nullable Jwt known(String token) {
            synchronized (signed) {
                return signed.get(token);
            }
        }

        private void remember(String token, Jwt jwt) {
            synchronized (signed) {
                signed.put(token, jwt);
            }
        }
    }
}
