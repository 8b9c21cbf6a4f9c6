package nl.ketenkaart.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class SignedTokensTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final SignedTokens signed = new SignedTokens(now::get);

    @Test
    void what_was_verified_is_found_by_its_whole_text() {
        var token = token("a.b.c");
        signed.remember(token);

        assertThat(signed.find("a.b.c")).isSameAs(token);
        assertThat(signed.find("a.b.C")).isNull();
        assertThat(signed.find("a.b.")).isNull();
    }

    @Test
    void after_a_minute_it_is_to_be_verified_anew_however_often_it_was_seen() {
        signed.remember(token("a"));
        now.addAndGet(SignedTokens.KEPT - 1);
        assertThat(signed.find("a")).isNotNull();
        signed.remember(token("a"));

        now.incrementAndGet();

        assertThat(signed.find("a")).isNull();
        signed.remember(token("a"));
        assertThat(signed.find("a")).isNotNull();
    }

    @Test
    void what_was_not_seen_for_longest_makes_room() {
        signed.remember(token("seldom"));
        signed.remember(token("often"));
        for (var n = 0; n < SignedTokens.MOST; n++) {
            assertThat(signed.find("often")).isNotNull();
            signed.remember(token("other " + n));
        }

        assertThat(signed.find("seldom")).isNull();
        assertThat(signed.find("other 0")).isNull();
        assertThat(signed.find("other 1")).isNotNull();
    }

    @Test
    void a_text_that_is_longer_than_tokens_are_is_not_kept() {
        signed.remember(token("x".repeat(SignedTokens.LONGEST)));
        signed.remember(token("y".repeat(SignedTokens.LONGEST + 1)));

        assertThat(signed.find("x".repeat(SignedTokens.LONGEST))).isNotNull();
        assertThat(signed.find("y".repeat(SignedTokens.LONGEST + 1))).isNull();
    }

    @Test
    void what_was_forgotten_is_gone() {
        signed.remember(token("a"));
        signed.forget(token("a"));

        assertThat(signed.find("a")).isNull();
    }

    private static Jwt token(String text) {
        return Jwt.withTokenValue(text).header("alg", "RS256").subject("s").build();
    }
}
