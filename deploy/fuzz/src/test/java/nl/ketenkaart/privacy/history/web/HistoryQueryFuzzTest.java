package nl.ketenkaart.privacy.history.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.ketenkaart.fuzz.Asking;
import nl.ketenkaart.fuzz.Refused;

class HistoryQueryFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void a_question_is_read_or_refused(byte[] query) {
        var lookup = Asking.lookup(new String(query, UTF_8), "DEEPENING");
        Refused.orRead(() -> HistoryQuery.of(lookup, Asking.TOKENS)).ifPresent(read -> {
            assertThat(read.range().atMost()).isBetween(1, 100);
            assertThat(lookup.query()).doesNotContainKey("cursor");
        });
    }
}
