package nl.ketenkaart.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import nl.ketenkaart.platform.revocation.Revocations;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import reactor.core.publisher.Mono;

class RenewedDecoderTest {
    private final List<String> verified = new ArrayList<>();
    private final List<String> ruled = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private final AtomicLong now = new AtomicLong();
    private final RenewedDecoder decoder = new RenewedDecoder(
            () -> this::verify, this::rule, new Revocations(Clock.systemUTC(), Duration.ofMinutes(1)), now::get);

    @Test
    void a_signature_is_verified_once_and_the_rules_are_asked_each_time() {
        assertThat(decode("a")).isSameAs(decode("a"));
        assertThat(decode("b").getTokenValue()).isEqualTo("b");

        assertThat(verified).containsExactly("a", "b");
        assertThat(ruled).containsExactly("a", "a", "b");
    }

    @Test
    void after_a_minute_it_is_verified_anew() {
        decode("a");
        now.addAndGet(SignedTokens.KEPT);
        decode("a");

        assertThat(verified).containsExactly("a", "a");
    }

    @Test
    void what_nobody_signed_is_verified_each_time() {
        for (var n = 0; n < 2; n++) {
            assertThatThrownBy(() -> decode("forged")).isInstanceOf(BadJwtException.class);
        }

        assertThat(verified).containsExactly("forged", "forged");
        assertThat(ruled).isEmpty();
    }

    @Test
    void what_the_rules_refuse_is_refused_though_it_was_good_before_and_is_kept_no_longer() {
        decode("a");
        refused.add("a");

        for (var n = 0; n < 2; n++) {
            assertThatThrownBy(() -> decode("a"))
                    .isInstanceOf(JwtValidationException.class)
                    .hasMessage("not good");
        }
        assertThat(verified).containsExactly("a", "a");
    }

    @Test
    void a_rule_that_fails_and_an_issuer_that_is_away_are_told_apart_and_neither_lets_in() {
        refused.add("breaks");

        assertThatThrownBy(() -> decode("breaks"))
                .isInstanceOf(JwtException.class)
                .hasMessage("a rule could not be asked");
        assertThatThrownBy(() -> decode("away"))
                .isInstanceOf(JwtException.class)
                .hasMessage("the issuer cannot be reached");
    }

    private Jwt decode(String token) {
        return decoder.decode(token).blockOptional().orElseThrow();
    }

    private OAuth2TokenValidatorResult rule(Jwt token) {
        ruled.add(token.getTokenValue());
        if (!refused.contains(token.getTokenValue())) {
            return OAuth2TokenValidatorResult.success();
        }
        if (token.getTokenValue().equals("breaks")) {
            throw new ArithmeticException();
        }
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "not good", null));
    }

    private Mono<Jwt> verify(String token) {
        return Mono.fromSupplier(() -> {
            verified.add(token);
            return switch (token) {
                case "forged" -> throw new BadJwtException("not signed by the issuer");
                case "away" -> throw new IllegalArgumentException("nobody there");
                default ->
                    Jwt.withTokenValue(token)
                            .header("alg", "RS256")
                            .subject("s")
                            .build();
            };
        });
    }
}
