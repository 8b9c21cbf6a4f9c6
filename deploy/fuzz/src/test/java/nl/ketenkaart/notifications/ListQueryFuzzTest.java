package nl.ketenkaart.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.regex.Pattern;
import nl.ketenkaart.fuzz.Asking;
import nl.ketenkaart.fuzz.Refused;

class ListQueryFuzzTest {
    private static final Pattern WORD = Pattern.compile("[a-z.-]{1,80}");

    @FuzzTest(maxDuration = "1m")
    void a_question_is_read_or_refused(byte[] text) {
        var lookup = Asking.lookup(new String(text, UTF_8), null);
        Refused.orRead(() -> {
                    var query = new ListQuery(lookup, Asking.TOKENS, "things");
                    query.placeInStream();
                    query.id("case");
                    query.oneOf("state", Thread.State.class);
                    query.several("types", WORD);
                    var limit = query.limit();
                    query.refuseFaults();
                    return limit;
                })
                .ifPresent(limit -> {
                    assertThat(limit).isBetween(1, 100);
                    assertThat(lookup.query()).doesNotContainKey("cursor");
                });
    }
}
