package nl.ketenkaart.platform.token;

import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nl.ketenkaart.platform.revocation.Revocations;
import nl.ketenkaart.platform.revocation.RightsChange.Of;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Decodes by what the issuer says of itself, asked once, and anew after a change that concerns everybody: a key that was taken out there would
 * otherwise be good here until the next start, since keys are asked for again only for a token that names an unknown one. The rules are asked
 * of every token each time: time passes, and rights are changed.
 */
final class RenewedDecoder implements ReactiveJwtDecoder {
    private final Supplier<Issuer> fresh;
    private final OAuth2TokenValidator<Jwt> rules;
    private volatile Issuer current;

    /**
     * @param issuer says who signed a token, and nothing else of it
     * @param nanos a time that runs on evenly
     */
    RenewedDecoder(
            Supplier<ReactiveJwtDecoder> issuer,
            OAuth2TokenValidator<Jwt> rules,
            Revocations revocations,
            LongSupplier nanos) {
        this.fresh = () -> new Issuer(new SupplierReactiveJwtDecoder(issuer), new SignedTokens(nanos));
        this.rules = rules;
        this.current = fresh.get();
        revocations.tell(change -> {
            if (change.of() == Of.EVERYBODY) {
                current = fresh.get();
            }
        });
    }

    /** @param signed what was verified by the keys of this decoder */
    private record Issuer(ReactiveJwtDecoder decoder, SignedTokens signed) {}

    /** Only what passed is remembered, and only when it was verified: who has no good token takes nobody's place there. */
    @Override
    public Mono<Jwt> decode(String token) {
        var issuer = current;
        var known = issuer.signed().find(token);
        return known == null
                ? issuer.decoder()
                        .decode(token)
                        .onErrorMap(RenewedDecoder::isOurs, RenewedDecoder::away)
                        .doOnNext(jwt -> check(jwt, issuer.signed()))
                        .doOnNext(issuer.signed()::remember)
                : Mono.just(known).doOnNext(jwt -> check(jwt, issuer.signed()));
    }

    private void check(Jwt token, SignedTokens signed) {
        refused(token).ifPresent(refusal -> {
            signed.forget(token);
            throw refusal;
        });
    }

    private Optional<JwtException> refused(Jwt token) {
        try {
            var errors = rules.validate(token).getErrors();
            return errors.stream()
                    .findFirst()
                    .map(error -> Objects.requireNonNullElse(error.getDescription(), error.getErrorCode()))
                    .map(why -> new JwtValidationException(why, errors));
        } catch (JwtException e) {
            return Optional.of(e);
        } catch (RuntimeException e) {
            return Optional.of(new JwtException("a rule could not be asked", e));
        }
    }

    /** The token was not even looked at: the issuer could not be asked for its keys. */
    private static boolean isOurs(Throwable e) {
        return !(e instanceof JwtException);
    }

    private static JwtException away(Throwable e) {
        return new JwtException("the issuer cannot be reached", e);
    }
}
