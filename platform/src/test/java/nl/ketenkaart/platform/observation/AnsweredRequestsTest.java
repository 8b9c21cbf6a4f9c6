package nl.ketenkaart.platform.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.trace.Span;
import nl.ketenkaart.platform.trace.Trace;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;

class AnsweredRequestsTest {
    private static final String THING = "6f1c2a44-7a0d-4a37-9c4c-5d3f2c1b0a99";
    private static final String FLOW = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";
    private static final Caller CALLER =
            new Caller(new OrganisationId("halt"), "HALT", "the-person", true, Set.of("professional"), "the-client");
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<Span> told = new ArrayList<>();
    private final Clock clock = Clock.fixed(Instant.parse("2026-09-07T10:00:00Z"), ZoneOffset.UTC);
    private final AnsweredRequests filter = new AnsweredRequests(metrics, told::add, clock);

    private static MockServerWebExchange asked(String method, String path) {
        var request = MockServerHttpRequest.method(HttpMethod.valueOf(method), path)
                .header("Idempotency-Key", THING)
                .build();
        var exchange = MockServerWebExchange.builder(request)
                .principal(new TestingAuthenticationToken(CALLER, ""))
                .build();
        RequestNotes.trace(exchange, Trace.under(FLOW));
        return exchange;
    }

    private void answered(ServerWebExchange exchange, HttpStatus status) {
        new CallersKind()
                .filter(
                        exchange,
                        kind -> filter.filter(kind, inside -> {
                            inside.getResponse().setStatusCode(status);
                            return inside.getResponse().setComplete();
                        }))
                .block();
    }

    @Test
    void a_process_that_would_show_partners_its_metrics_does_not_start() {
        var same = new MockEnvironment().withProperty("server.port", "8081");
        assertThatThrownBy(() -> new ObservationConfiguration(same)).hasMessageContaining("management.server.port");
        var equal = same.withProperty("management.server.port", "8081");
        assertThatThrownBy(() -> new ObservationConfiguration(equal)).isInstanceOf(IllegalStateException.class);
        new ObservationConfiguration(equal.withProperty("management.server.port", "8091"));
    }

    @Test
    void a_span_tells_the_route_and_the_kind_and_nothing_else_of_what_was_asked_by_whom() {
        var exchange = asked("PUT", "/v1/things/" + THING + "/name?of=somebody");
        RequestNotes.route(exchange, "/v1/things/{thingId}/name");
        answered(exchange, HttpStatus.NO_CONTENT);
        var span = told.getFirst();
        assertThat(span.name()).isEqualTo("PUT /v1/things/{thingId}/name");
        assertThat(span.attributes())
                .isEqualTo(Map.of(
                        "http.request.method", "PUT",
                        "http.response.status_code", "204",
                        "http.route", "/v1/things/{thingId}/name",
                        "ketenkaart.organisation.kind", "HALT"));
        assertThat(span.trace().traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(span.toString()).doesNotContain(THING, "somebody", "halt", "the-person", "the-client");
    }

    @Test
    void a_path_that_leads_nowhere_is_not_told_nor_a_method_that_is_none() {
        answered(asked("HALT-MIDDEN", "/v1/" + THING), HttpStatus.NOT_FOUND);
        assertThat(told.getFirst().name()).isEqualTo("OTHER");
        assertThat(told.getFirst().toString()).doesNotContain(THING);
    }

    @Test
    void a_request_counts_for_the_kind_of_who_asks() {
        answered(asked("GET", "/v1/things"), HttpStatus.OK);
        answered(asked("GET", "/v1/things"), HttpStatus.OK);
        answered(asked("GET", "/v1/things"), HttpStatus.FORBIDDEN);
        assertThat(counted("200")).isEqualTo(2);
        assertThat(counted("403")).isOne();
    }

    private double counted(String status) {
        return metrics.get("ketenkaart.requests")
                .tags("organisation_kind", "HALT", "status", status)
                .counter()
                .count();
    }

    @Test
    void a_fault_of_ours_is_told_as_one() {
        answered(asked("GET", "/v1/things"), HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(told.getFirst().failed()).isTrue();
    }

    @Test
    void whether_the_process_lives_is_asked_by_nobody() {
        answered(asked("GET", "/livez"), HttpStatus.OK);
        answered(asked("GET", "/actuator/prometheus"), HttpStatus.OK);
        assertThat(told).isEmpty();
        assertThat(metrics.getMeters()).isEmpty();
    }
}
