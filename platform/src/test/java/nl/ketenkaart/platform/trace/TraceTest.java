package nl.ketenkaart.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-" + TRACE,
                "00-00000000000000000000000000000000-00f067aa0ba902b7-00",
                "00-" + TRACE + "-0000000000000000-00",
                "01-x-y-z"
            })
    void a_broken_header_begins_a_new_flow(String header) {
        assertThat(Trace.under(header).traceId()).hasSize(32).isNotEqualTo(TRACE);
        assertThat(Trace.under(header).parentSpanId()).isNull();
    }

    @Test
    void an_unsampled_flow_goes_on_unsampled_under_its_caller() {
        var trace = Trace.under("00-" + TRACE + "-00f067aa0ba902b7-00");
        assertThat(trace.traceId()).isEqualTo(TRACE);
        assertThat(trace.parentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(trace.header()).matches("00-" + TRACE + "-[0-9a-f]{16}-00");
    }

    @Test
    void the_flow_of_a_thread_ends_with_its_work() {
        var trace = Trace.under(null);
        assertThat(trace.during(Trace::current)).isEqualTo(trace);
        assertThat(Trace.current()).isNotEqualTo(trace);
    }
}
