package nl.ketenkaart.platform.sealing;

import static nl.ketenkaart.fuzz.Asking.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class TokensFuzzTest {
    private static final String CONTEXT = "cursor|halt";

    @FuzzTest(maxDuration = "1m")
    void a_text_that_was_not_given_out_to_the_letter_does_not_open(FuzzedDataProvider data) {
        var text = data.consumeAsciiString(60);
        var token = TOKENS.seal(CONTEXT, text);
        assertThat(TOKENS.open(CONTEXT, token)).contains(text);

        var altered = new StringBuilder(token);
        altered.setCharAt(data.consumeInt(0, token.length() - 1), data.consumeChar());
        if (!token.contentEquals(altered)) {
            assertThat(TOKENS.open(CONTEXT, altered.toString())).isEmpty();
        }
        assertThat(TOKENS.open(CONTEXT, token + data.consumeChar())).isEmpty();
        assertThat(TOKENS.open(CONTEXT, data.consumeRemainingAsString())).isEmpty();
    }
}
