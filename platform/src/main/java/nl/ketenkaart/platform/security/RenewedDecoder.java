package nl.ketenkaart.platform.security;

import java.util.function.Supplier;
import nl.ketenkaart.platform.revocation.Revocations;
import nl.ketenkaart.platform.revocation.RightsChange.Of;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Decodes by what the issuer says of itself, asked once, and anew after a change that concerns everybody: a key that was taken out there would
 * otherwise be good here until the next start, since keys are asked for again only for a token that names an unknown one.
 */
final class RenewedDecoder implements ReactiveJwtDecoder {
    private final Supplier<ReactiveJwtDecoder> fresh;
    private volatile ReactiveJwtDecoder current;

    RenewedDecoder(Supplier<ReactiveJwtDecoder> fresh, Revocations revocations) {
        this.fresh = fresh;
        this.current = once();
        revocations.tell(change -> {
            if (change.of() == Of.EVERYBODY) {
                current = once();
            }
        });
    }

    private ReactiveJwtDecoder once() {
        return new SupplierReactiveJwtDecoder(fresh);
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return current.decode(token);
    }
}
