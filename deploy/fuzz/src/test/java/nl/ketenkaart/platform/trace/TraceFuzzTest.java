package nl.ketenkaart.platform.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import nl.ketenkaart.fuzz.Refused;

class TraceFuzzTest {
    @FuzzTest(maxDuration = "1m")
    void a_flow_goes_on_or_begins_anew_and_its_header_is_read_again(byte[] header) {
        var text = new String(header, ISO_8859_1);
        var trace = Refused.orRead(() -> Trace.under(text)).orElseThrow();
        assertThat(Trace.under(trace.header()).traceId()).isEqualTo(trace.traceId());
        assertThat(trace.parentSpanId() == null || text.contains(trace.traceId()))
                .isTrue();
    }
}
