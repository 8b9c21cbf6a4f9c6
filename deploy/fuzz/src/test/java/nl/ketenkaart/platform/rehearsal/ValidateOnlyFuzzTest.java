package nl.ketenkaart.platform.rehearsal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Locale;
import nl.ketenkaart.fuzz.Refused;

class ValidateOnlyFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void a_preference_is_read_from_any_header_that_the_gateway_lets_through(byte[] header) {
        var text = new String(header, ISO_8859_1);
        var asked = Refused.orRead(() -> ValidateOnly.isAskedBy(List.of(text))).orElseThrow();
        assertThat(asked && !text.toLowerCase(Locale.ROOT).contains(ValidateOnly.NAME))
                .isFalse();
        assertThat(ValidateOnly.isAskedBy(List.of(text, "validate-only"))).isTrue();
        // As often as fits into the 16 KB of the gateway's headers.
        var long16 = text.repeat(Math.max(1, 16_000 / Math.max(1, text.length())));
        Refused.orRead(() -> ValidateOnly.isAskedBy(List.of(long16)));
    }
}
