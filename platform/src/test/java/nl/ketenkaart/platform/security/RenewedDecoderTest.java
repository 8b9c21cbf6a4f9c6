package nl.ketenkaart.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.platform.revocation.Revocations;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

class RenewedDecoderTest {
    private final List<String> verified = new ArrayList<>();
    private final RenewedDecoder decoder =
            new RenewedDecoder(() -> this::verify, new Revocations(Clock.systemUTC(), Duration.ofMinutes(1)));

    @Test
    void a_signature_that_was_good_is_not_verified_again() {
        assertThat(decode("a")).isSameAs(decode("a"));
        assertThat(decode("b").getTokenValue()).isEqualTo("b");

        assertThat(verified).containsExactly("a", "b");
    }

    @Test
    void what_was_not_good_is_never_remembered() {
        for (var n = 0; n < 2; n++) {
            assertThatThrownBy(() -> decode("forged")).isInstanceOf(BadJwtException.class);
        }

        assertThat(verified).containsExactly("forged", "forged");
    }

    @Test
    void what_was_not_seen_for_longest_is_forgotten_first() {
        decode("seldom");
        decode("often");
        for (var n = 0; n < RenewedDecoder.REMEMBERED - 1; n++) {
            decode("other " + n);
            decode("often");
        }
        verified.clear();

        decode("often");
        decode("seldom");

        assertThat(verified).containsExactly("seldom");
    }

    private Jwt decode(String token) {
        return decoder.decode(token).blockOptional().orElseThrow();
    }

    private Mono<Jwt> verify(String token) {
        return Mono.fromSupplier(() -> {
            verified.add(token);
            if (token.equals("forged")) {
                throw new BadJwtException("not signed by the issuer");
            }
            return Jwt.withTokenValue(token).header("alg", "RS256").subject("s").build();
        });
    }
}
