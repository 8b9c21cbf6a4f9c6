package nl.ketenkaart.platform.token;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nl.ketenkaart.platform.revocation.Bearer;
import nl.ketenkaart.platform.revocation.Revocations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Checks what every access token must be: signature (RS256 or PS256), issuer, expiry, kind of token, subject and client; and that the rights it
 * tells of were not changed since. Where that cannot be said, the token is as good as not looked at.
 */
public final class TokenDecoder {
    private static final Set<Object> ACCESS = Set.of("Bearer", "DPoP");
    private static final Duration SKEW = Duration.ofSeconds(10);

    private TokenDecoder() {}

    /** @param further what it must be besides */
    @SafeVarargs
    public static ReactiveJwtDecoder of(String issuer, Revocations revocations, OAuth2TokenValidator<Jwt>... further) {
        var all = new ArrayList<>(List.of(further));
        all.add(token -> standing(revocations, token));
        return new RenewedDecoder(() -> signedBy(issuer), validator(issuer, all), revocations, System::nanoTime);
    }

    /** What the issuer signed is told; when it was, and for what, is asked after. */
    private static ReactiveJwtDecoder signedBy(String issuer) {
        var decoder = NimbusReactiveJwtDecoder.withIssuerLocation(
                        URI.create(issuer).toString())
                .webClient(WebClient.builder()
                        .filter(new AskedSeldom(System::nanoTime))
                        .build())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .jwsAlgorithm(SignatureAlgorithm.PS256)
                .build();
        decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        return decoder;
    }

    /** A rule: the token is for this audience, among others. */
    public static OAuth2TokenValidator<Jwt> isFor(String audience) {
        return new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, aud -> aud != null && aud.contains(audience));
    }

    /** A rule: the claim is there, is text, and the whole of it has this form. */
    public static OAuth2TokenValidator<Jwt> matches(String claim, Pattern form) {
        return new JwtClaimValidator<Object>(
                claim,
                value -> value instanceof String text && form.matcher(text).matches());
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, List<OAuth2TokenValidator<Jwt>> further) {
        var all = new ArrayList<OAuth2TokenValidator<Jwt>>(List.of(
                new JwtTimestampValidator(SKEW),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, exp -> exp != null),
                TokenDecoder::notAnIdToken,
                new JwtClaimValidator<Object>(JwtClaimNames.SUB, sub -> sub instanceof String),
                new JwtClaimValidator<Object>("azp", azp -> azp instanceof String)));
        all.addAll(further);
        return new DelegatingOAuth2TokenValidator<>(all);
    }

    private static OAuth2TokenValidatorResult standing(Revocations revocations, Jwt token) {
        var issued = token.getIssuedAt();
        var expires = token.getExpiresAt();
        if (issued == null || expires == null || expires.isAfter(issued.plus(Revocations.LONGEST_TOKEN))) {
            return refused("it lives too long");
        }
        if (revocations.isYetToCome(issued.minus(SKEW))) {
            return refused("it was not issued yet, or does not say when");
        }
        return switch (revocations.of(bearer(token, issued))) {
            case GOOD -> OAuth2TokenValidatorResult.success();
            case REVOKED -> refused("the rights were changed after it was issued");
            case UNKNOWN -> throw new JwtException("whether rights were changed is not known");
        };
    }

    /** What is not there concerns nobody, and such a token is refused for it besides. */
    public static Bearer bearer(Jwt token, Instant issued) {
        return new Bearer(
                Objects.requireNonNullElse(token.getClaimAsString(JwtClaimNames.SUB), ""),
                Objects.requireNonNullElse(token.getClaimAsString("azp"), ""),
                token.getClaimAsString("sid"),
                issued);
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
    }

    /** Keycloak marks what a token is for in claim {@code typ}; an access token is either of these. */
    private static OAuth2TokenValidatorResult notAnIdToken(Jwt token) {
        return ACCESS.contains(token.getClaims().getOrDefault("typ", "Bearer"))
                ? OAuth2TokenValidatorResult.success()
                : refused("not an access token");
    }
}
