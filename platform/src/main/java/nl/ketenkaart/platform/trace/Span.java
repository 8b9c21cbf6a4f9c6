package nl.ketenkaart.platform.trace;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work in a flow, told once it is over. Its ids are those of its {@link Trace}, which are those of the records of
 * processing. What it says is put together here and nowhere else, of words that the code knows: no path as it was called, no key,
 * no id of anything and no name.
 *
 * @param failed whether it went wrong on our side
 */
public record Span(Trace trace, Kind kind, String name, Period period, Map<String, String> attributes, boolean failed) {
    private static final int FAULTS_OF_OURS = 500;

    public Span {
        attributes = Map.copyOf(attributes);
    }

    /** On whose behalf, by the words of OpenTelemetry. */
    public enum Kind {
        SERVER,
        CONSUMER
    }

    /** From when to when. */
    public record Period(Instant began, Instant ended) {}

    /**
     * What is told of a request.
     *
     * @param route as it is mapped, {@code /v1/things/{thingId}}; null where no route was found
     * @param organisationKind the kind of who asks; null where nobody is signed in
     */
    public record Request(
            String method, @Nullable String route, @Nullable String organisationKind, int status) {}

    /** A request that was answered. */
    public static Span of(Trace trace, Request request, Period period) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("http.request.method", request.method());
        attributes.put("http.response.status_code", Integer.toString(request.status()));
        if (request.route() != null) {
            attributes.put("http.route", request.route());
        }
        if (request.organisationKind() != null) {
            attributes.put("ketenkaart.organisation.kind", request.organisationKind());
        }
        var name = request.route() == null ? request.method() : request.method() + " " + request.route();
        return new Span(trace, Kind.SERVER, name, period, attributes, request.status() >= FAULTS_OF_OURS);
    }

    /** What is told of an event that was taken in. */
    public record Consumed(String topic, String group, String type) {}

    /** An event that a consumer took in, or failed to. */
    public static Span of(Trace trace, Consumed event, Period period, boolean failed) {
        var attributes = Map.of(
                "messaging.system",
                "kafka",
                "messaging.destination.name",
                event.topic(),
                "messaging.consumer.group.name",
                event.group(),
                "cloudevents.event_type",
                event.type());
        return new Span(trace, Kind.CONSUMER, "process " + event.topic(), period, attributes, failed);
    }
}
