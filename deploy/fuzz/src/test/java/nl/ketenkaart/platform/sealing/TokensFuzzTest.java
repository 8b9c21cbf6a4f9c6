package nl.ketenkaart.platform.sealing;

import static nl.ketenkaart.fuzz.Asking.TOKENS;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

class TokensFuzzTest {
    private static final String CONTEXT = "cursor|halt";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ \n";

    @FuzzTest(maxDuration = "1m")
    void a_text_that_was_not_given_out_to_the_letter_does_not_open(FuzzedDataProvider data) {
        var text = data.consumeAsciiString(60);
        var token = TOKENS.seal(CONTEXT, text);
        assertThat(TOKENS.open(CONTEXT, token)).contains(text);

        var altered = new StringBuilder(token);
        altered.setCharAt(data.consumeInt(0, token.length() - 1), letter(data));
        if (!token.contentEquals(altered)) {
            assertThat(TOKENS.open(CONTEXT, altered.toString())).isEmpty();
        }
        assertThat(TOKENS.open(CONTEXT, token + letter(data))).isEmpty();
        var rest = data.consumeRemainingAsString();
        // Whoever looks for inputs sees tokens too, and may send one that was given out.
        TOKENS.open(CONTEXT, rest)
                .ifPresent(opened -> assertThat(TOKENS.seal(CONTEXT, opened)).isEqualTo(rest));
    }

    /** Most often one of those that tokens are written with. */
    private static char letter(FuzzedDataProvider data) {
        return data.consumeProbabilityFloat() < 0.1
                ? data.consumeChar()
                : LETTERS.charAt(data.consumeInt(0, LETTERS.length() - 1));
    }
}
