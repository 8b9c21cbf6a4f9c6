package nl.ketenkaart.platform.security;

import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.DPoPAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import reactor.core.publisher.Mono;

/** A presented token becomes a caller: first the token, then whether it is in the right hands. */
final class SigningIn implements ReactiveAuthenticationManager {
    private final ReactiveJwtDecoder decoder;
    private final ProofOfPossession possession;

    SigningIn(ReactiveJwtDecoder decoder, ProofOfPossession possession) {
        this.decoder = decoder;
        this.possession = possession;
    }

    @Override
    public Mono<Authentication> authenticate(Authentication presented) {
        var manager = new JwtReactiveAuthenticationManager(decoder);
        manager.setJwtAuthenticationConverter(token -> Mono.fromSupplier(() -> {
            possession.check(token, presented);
            return CallerToken.of(token);
        }));
        return manager.authenticate(new BearerTokenAuthenticationToken(tokenOf(presented)));
    }

    private static String tokenOf(Authentication presented) {
        return presented instanceof DPoPAuthenticationToken bound
                ? bound.getAccessToken()
                : ((BearerTokenAuthenticationToken) presented).getToken();
    }
}
