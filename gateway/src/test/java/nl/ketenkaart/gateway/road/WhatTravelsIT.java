package nl.ketenkaart.gateway.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import nl.ketenkaart.gateway.AtTheGateway;
import nl.ketenkaart.gateway.standin.StandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatTravelsIT extends AtTheGateway {

    @Test
    void nothing_that_pretends_to_come_from_inside_gets_in() {
        halt().post(
                        "/v1/cases",
                        "{}",
                        "X-Forwarded-For",
                        "10.0.0.1",
                        "X-Forwarded-Host",
                        "inside",
                        "X-Forwarded-Proto",
                        "https",
                        "Forwarded",
                        "for=10.0.0.1",
                        "X-User-Id",
                        "chair",
                        "X-Organisation",
                        "police",
                        "Fsc-Authorization",
                        "Bearer other",
                        "Fsc-Transaction-Id",
                        "1",
                        "Cookie",
                        "a=b",
                        "X-Http-Method-Override",
                        "DELETE",
                        "X-Original-URL",
                        "/v1/insights",
                        "Origin",
                        "https://elsewhere.example",
                        "baggage",
                        "organisation=police",
                        "tracestate",
                        "a=b",
                        "User-Agent",
                        "somebody");
        var arrived = INSIDE.of(Service.CASE).last().headers();
        assertThat(arrived.keySet())
                .isSubsetOf("Host", "User-agent", "Authorization", "Accept", "Content-length", "Traceparent");
        assertThat(arrived.getFirst("User-agent")).startsWith("ReactorNetty/");
    }

    @Test
    void nothing_of_the_machinery_gets_out() {
        var headers = halt().get("/v1/cases").headers().map();
        assertThat(headers.keySet())
                .doesNotContain("answered-by", "x-internal-route", "access-control-allow-origin")
                .contains("etag", "location", "consistency-token", "content-type");
    }

    @Test
    void what_the_interface_knows_travels_in_with_the_token() {
        var token = INSIDE.token();
        bearing(token)
                .call(
                        "POST",
                        "/v1/cases",
                        BodyPublishers.ofString("{\"a\":1}"),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "k",
                        "If-Match",
                        "\"7\"",
                        "Consistency-Token",
                        "c",
                        "Processing-Purpose",
                        "TRIAGE",
                        "Last-Event-ID",
                        "e",
                        "Prefer",
                        "validate-only");
        var arrived = INSIDE.of(Service.CASE).last();
        assertThat(arrived.headers().get("Authorization")).containsExactly("Bearer " + token);
        assertThat(arrived.headers().getFirst("Idempotency-Key")).isEqualTo("k");
        assertThat(arrived.headers().getFirst("If-Match")).isEqualTo("\"7\"");
        assertThat(arrived.headers().getFirst("Consistency-Token")).isEqualTo("c");
        assertThat(arrived.headers().getFirst("Processing-Purpose")).isEqualTo("TRIAGE");
        assertThat(arrived.headers().getFirst("Last-Event-ID")).isEqualTo("e");
        assertThat(arrived.headers().getFirst("Prefer")).isEqualTo("validate-only");
        assertThat(arrived.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"a\":1}");
    }

    @Test
    void what_a_services_server_refuses_without_a_word_leaves_as_a_problem() {
        INSIDE.of(Service.PRIVACY).behave(StandIn::bare);
        for (var again = 0; again < 3; again++) {
            var answer = halt().get("/v1/cases");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"status\":400", "\"detail\":\"A part of the request");
        }
        INSIDE.of(Service.PRIVACY).behave(exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        assertThat(halt().get("/v1/cases").body()).contains("\"status\":500", "on our side");
    }

    @Test
    void the_proof_of_a_bound_token_travels_in() {
        halt().get("/v1/cases", "DPoP", "proof");
        assertThat(INSIDE.of(Service.PRIVACY).last().headers().get("Dpop")).containsExactly("proof");
    }

    @Test
    void the_trace_goes_on_inside_and_comes_back() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer = halt().get("/v1/cases", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        var returned = answer.headers().firstValue("traceparent").orElseThrow();
        assertThat(returned).startsWith("00-" + trace + "-").endsWith("-01").doesNotContain("00f067aa0ba902b7");
        assertThat(INSIDE.of(Service.PRIVACY).last().headers().get("Traceparent"))
                .containsExactly(returned);
    }

    @Test
    void what_a_caller_calls_its_request_comes_back_also_from_a_refusal_and_stays_outside() {
        for (var path : new String[] {"/v1/cases", "/v1/nothing", "/v1/cases/%2e%2e/insights"}) {
            var answer = halt().get(path, "X-Request-ID", "bfe9eb29-ab87");
            assertThat(answer.headers().allValues("X-Request-ID")).as(path).containsExactly("bfe9eb29-ab87");
        }
        assertThat(nobody().get("/v1/cases", "X-Request-ID", "mine").headers().allValues("X-Request-ID"))
                .containsExactly("mine");
        assertThat(halt().get("/v1/cases", "X-Request-ID", "two words")
                        .headers()
                        .allValues("X-Request-ID"))
                .isEmpty();
        assertThat(INSIDE.of(Service.PRIVACY).last().headers().get("X-request-id"))
                .isNull();
    }

    @Test
    void where_the_decision_point_is_needs_no_token_and_what_it_decides_does() {
        assertThat(nobody().get("/.well-known/authzen-configuration").statusCode())
                .isEqualTo(200);
        assertThat(nobody().post("/access/v1/evaluation", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void a_trace_begins_here_where_there_is_none() {
        var first = halt().get("/v1/cases", "traceparent", "rubbish").headers().firstValue("traceparent");
        assertThat(INSIDE.of(Service.PRIVACY).last().headers().getFirst("Traceparent"))
                .isEqualTo(first.orElseThrow());
        assertThat(halt().get("/v1/cases").headers().firstValue("traceparent")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/cases?phase=RAISED&cursor=a%2Bb, PRIVACY",
        "HEAD, /v1/cases/6f1c2a44-7a0d-4a37-9c4c-5d3f2c1b0a99, PRIVACY",
        "POST, /v1/cases/6f1c2a44-7a0d-4a37-9c4c-5d3f2c1b0a99/contributions/previews, PRIVACY",
        "POST, /access/v1/evaluation, PRIVACY",
        "POST, /v1/cases, CASE",
        "GET, /v1/insights, CASE",
        "PUT, /v1/cases/6f1c2a44-7a0d-4a37-9c4c-5d3f2c1b0a99/triage, CASE",
        "DELETE, /v1/cases/6f1c2a44-7a0d-4a37-9c4c-5d3f2c1b0a99/seats/halt, CASE",
        "POST, /v1/cases/6f1c2a44-7a0d-4a37-9c4c-5d3f2c1b0a99/contributions, CONTEXT",
        "GET, /v1/notifications, NOTIFICATION"
    })
    void each_request_arrives_at_its_owner_as_it_was_sent(String method, String uri, Service owner) {
        assertThat(halt().call(method, uri, BodyPublishers.noBody()).statusCode())
                .isEqualTo(200);
        assertThat(INSIDE.arrived()).isOne();
        assertThat(INSIDE.of(owner).last().method()).isEqualTo(method);
        assertThat(INSIDE.of(owner).last().uri()).isEqualTo(uri);
    }

    @Test
    void a_range_of_a_file_is_asked_for_as_it_was_sent() {
        halt().get(CASE + "/documents/" + CASE_ID + "/content", "Range", "bytes=0-1", "If-Range", "\"7\"");
        var arrived = INSIDE.of(Service.PRIVACY).last().headers();
        assertThat(arrived.get("Range")).containsExactly("bytes=0-1");
        assertThat(arrived.get("If-range")).containsExactly("\"7\"");
    }

    @Test
    void what_services_give_each_other_is_not_there() {
        var path = "/internal" + CASE.substring("/v1".length()) + "/documents/" + CASE_ID + "/content?from=0&to=1";
        assertThat(halt().get(path).statusCode()).isEqualTo(404);
        assertThat(INSIDE.arrived()).isZero();
    }

    @Test
    void a_file_goes_to_whoever_asks_for_its_kind() {
        var answer = halt().get(CASE + "/documents/" + CASE_ID + "/content", "Accept", "application/pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
