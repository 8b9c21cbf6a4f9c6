package nl.ketenkaart.platform.trace.otlp;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import nl.ketenkaart.platform.trace.Span;
import nl.ketenkaart.platform.trace.Spans;
import nl.ketenkaart.platform.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Spans with the ids that they have already. Which flows are told of follows from the trace id alone, so that every process decides
 * alike; the caller's sampled bit is passed on and not asked.
 */
final class OtlpSpans implements Spans, AutoCloseable {
    private static final String NAME = "nl.ketenkaart.platform";
    private final SdkTracerProvider provider;
    private final Tracer tracer;

    /** @param share of the flows that are told of, from 0 to 1 */
    OtlpSpans(String service, double share, SpanProcessor processor) {
        provider = SdkTracerProvider.builder()
                .setResource(Resource.getDefault().toBuilder()
                        .put("service.name", service)
                        .put("service.namespace", "ketenkaart")
                        .build())
                .setSampler(Sampler.traceIdRatioBased(share))
                .setIdGenerator(new GivenIds())
                .addSpanProcessor(processor)
                .build();
        tracer = provider.get(NAME);
    }

    @Override
    public void ended(Span span) {
        var trace = span.trace();
        var started = GivenIds.during(
                trace,
                () -> tracer.spanBuilder(span.name())
                        .setParent(parent(trace))
                        .setSpanKind(span.kind() == Span.Kind.SERVER ? SpanKind.SERVER : SpanKind.CONSUMER)
                        .setStartTimestamp(span.period().began())
                        .startSpan());
        span.attributes().forEach(started::setAttribute);
        if (span.failed()) {
            started.setStatus(StatusCode.ERROR);
        }
        started.end(span.period().ended());
    }

    private static Context parent(Trace trace) {
        if (trace.parentSpanId() == null) {
            return Context.root();
        }
        var parent = SpanContext.createFromRemoteParent(
                trace.traceId(), trace.parentSpanId(), TraceFlags.getDefault(), TraceState.getDefault());
        return Context.root().with(io.opentelemetry.api.trace.Span.wrap(parent));
    }

    /** What is still waiting is sent first. */
    @Override
    public void close() {
        provider.close();
    }

    /** The ids of the trace that this thread is telling of. */
    private static final class GivenIds implements IdGenerator {
        private static final ThreadLocal<@Nullable Trace> GIVEN = new ThreadLocal<>();

        static <T> T during(Trace trace, java.util.function.Supplier<T> work) {
            GIVEN.set(trace);
            try {
                return work.get();
            } finally {
                GIVEN.remove();
            }
        }

        private static Trace given() {
            var trace = GIVEN.get();
            if (trace == null) {
                throw new IllegalStateException("a span without a trace");
            }
            return trace;
        }

        @Override
        public String generateSpanId() {
            return given().spanId();
        }

        @Override
        public String generateTraceId() {
            return given().traceId();
        }
    }
}
