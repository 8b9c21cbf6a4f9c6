package nl.ketenkaart.platform.trace.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.platform.trace.Span;
import nl.ketenkaart.platform.trace.Span.Consumed;
import nl.ketenkaart.platform.trace.Span.Period;
import nl.ketenkaart.platform.trace.Span.Request;
import nl.ketenkaart.platform.trace.Trace;
import org.junit.jupiter.api.Test;

class OtlpSpansTest {
    private static final Period PERIOD =
            new Period(Instant.parse("2026-09-07T10:00:00Z"), Instant.parse("2026-09-07T10:00:01Z"));
    private final List<SpanData> told = new ArrayList<>();
    private final SpanProcessor keeping = new SpanProcessor() {
        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            told.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    };

    private SpanData told(Span span) {
        try (var spans = new OtlpSpans("thing-service", 1, keeping)) {
            spans.ended(span);
        }
        return told.getLast();
    }

    @Test
    void a_span_has_the_ids_of_the_records_of_processing() {
        var begun = Trace.under(null);
        var first = told(Span.of(begun, new Request("GET", "/v1/things", "HALT", 200), PERIOD));
        assertThat(first.getTraceId()).isEqualTo(begun.traceId());
        assertThat(first.getSpanId()).isEqualTo(begun.spanId());
        assertThat(first.getParentSpanContext().isValid()).isFalse();
        assertThat(first.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(first.getEndEpochNanos() - first.getStartEpochNanos()).isEqualTo(1_000_000_000);
    }

    @Test
    void an_event_is_taken_in_below_the_request_that_caused_it() {
        var request = Trace.under(null);
        var consumed = Trace.under(request.header());
        var span = told(
                Span.of(consumed, new Consumed("thing-events.v1", "other-service", "nl.things.made.v1"), PERIOD, true));
        assertThat(span.getTraceId()).isEqualTo(request.traceId());
        assertThat(span.getParentSpanId()).isEqualTo(request.spanId());
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    @Test
    void which_flows_are_told_of_follows_from_the_trace_id_alone() {
        var trace = Trace.under(null);
        try (var nothing = new OtlpSpans("thing-service", 0, keeping)) {
            nothing.ended(Span.of(trace, new Request("GET", null, null, 200), PERIOD));
        }
        assertThat(told).isEmpty();
    }
}
