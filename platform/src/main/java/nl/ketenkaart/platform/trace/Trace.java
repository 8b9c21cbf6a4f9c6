package nl.ketenkaart.platform.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Where an action stands in its flow (W3C Trace Context). Ids are random lower-case hex; the sampled bit is passed on as it
 * came, since the records of processing are made whatever it says (Logboek Dataverwerkingen 3.2).
 *
 * @param parentSpanId the caller's span; null when the flow begins here
 */
public record Trace(String traceId, String spanId, @Nullable String parentSpanId, String flags) {
    /** Ids of zeros alone are none. */
    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

    private static final String NONE = "0";
    private static final String LOGGED_TRACE = "trace.id";
    private static final String LOGGED_SPAN = "span.id";
    private static final ThreadLocal<Trace> CURRENT = new ThreadLocal<>();

    /** A new span under the caller's, or a new flow where there is no (valid) {@code traceparent}. */
    public static Trace under(@Nullable String traceparent) {
        if (traceparent != null) {
            var parts = FORM.matcher(traceparent);
            if (parts.matches()) {
                return new Trace(parts.group(1), hex(8), parts.group(2), parts.group(3));
            }
        }
        return new Trace(hex(16), hex(8), null, "00");
    }

    /** A span of its own below this one. */
    public Trace child() {
        return new Trace(traceId, hex(8), spanId, flags);
    }

    /** The header that hands this span on. */
    public String header() {
        return "00-" + traceId + "-" + spanId + "-" + flags;
    }

    /** The flow that this thread works in; a new one where none was set. */
    public static Trace current() {
        var current = CURRENT.get();
        return current == null ? under(null) : current;
    }

    /** Does the work in this flow, so that what it publishes carries it on. */
    public <T> T during(Supplier<T> work) {
        var before = CURRENT.get();
        enter(this);
        try {
            return work.get();
        } finally {
            enter(before);
        }
    }

    /** What is logged meanwhile bears the flow too, under the names of the Elastic Common Schema. */
    private static void enter(@Nullable Trace trace) {
        if (trace == null) {
            CURRENT.remove();
            MDC.remove(LOGGED_TRACE);
            MDC.remove(LOGGED_SPAN);
        } else {
            CURRENT.set(trace);
            MDC.put(LOGGED_TRACE, trace.traceId());
            MDC.put(LOGGED_SPAN, trace.spanId());
        }
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        var hex = NONE;
        while (hex.chars().allMatch(c -> c == '0')) {
            ThreadLocalRandom.current().nextBytes(random);
            hex = HexFormat.of().formatHex(random);
        }
        return hex;
    }
}
