package nl.ketenkaart.notifications.delivery.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import nl.ketenkaart.fuzz.Refused;

class RetryAfterFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    @FuzzTest(maxDuration = "1m")
    void a_moment_to_come_can_be_reckoned_with(byte[] header) {
        var wait = Refused.orRead(() -> RetryAfter.of(new String(header, ISO_8859_1), NOW))
                .orElseThrow();
        assertThat(wait.isNegative()).isFalse();
        assertThat(NOW.plus(wait)).isAfterOrEqualTo(NOW);
        assertThat(wait.toMillis()).isNotNegative();
    }
}
