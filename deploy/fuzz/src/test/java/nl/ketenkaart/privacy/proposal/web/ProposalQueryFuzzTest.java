package nl.ketenkaart.privacy.proposal.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.ketenkaart.fuzz.Asking;
import nl.ketenkaart.fuzz.Refused;

class ProposalQueryFuzzTest {
    private final ProposalQuery asked =
            new ProposalQuery(Clock.fixed(Instant.parse("2026-11-02T10:00:00Z"), ZoneOffset.UTC));

    @FuzzTest(maxDuration = "1m")
    void days_are_read_or_refused(byte[] query) {
        var lookup = Asking.lookup(new String(query, UTF_8), "DEEPENING");
        Refused.orRead(() -> asked.days(lookup))
                .ifPresent(days -> assertThat(days.from()).isBeforeOrEqualTo(days.to()));
    }
}
