package nl.ketenkaart.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import nl.ketenkaart.gateway.AtTheGateway;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIsThereIT extends AtTheGateway {
    private static final String NOTHING_HERE =
            new String(Json.mapper().writeValueAsBytes(Problem.notFound()), StandardCharsets.UTF_8);

    @AfterEach
    void no_service_heard_of_it() {
        assertThat(INSIDE.arrived()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v2/cases",
                "/cases",
                "/v1/nothing",
                "/v1/cases/x/y/z",
                "/webjars/x.js",
                "/v1/openapi.yaml"
            })
    void what_no_contract_describes_is_not_there_in_the_very_bytes_of_the_services(String path) {
        var answer = halt().get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(NOTHING_HERE);
    }

    @Test
    void what_a_road_leads_to_but_no_contract_describes_is_not_there() {
        assertThat(halt().post("/v1/cases/" + CASE_ID + "/secrets", "{}").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/cases/", "/v1/openapi.json/", "/nothing/", "/v1/cases//"})
    void a_slash_at_the_end_is_not_there_for_anybody(String path) {
        assertThat(nobody().get(path).statusCode()).isEqualTo(404);
        assertThat(halt().get(path).body()).isEqualTo(NOTHING_HERE);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /v1/cases, 'GET,HEAD,POST'",
        "TRACE, /v1/cases, 'GET,HEAD,POST'",
        "OPTIONS, /v1/cases, 'GET,HEAD,POST'",
        "BREW, /v1/cases, 'GET,HEAD,POST'",
        "POST, /v1/cases/6f1c2a44-7a0d-4a37-9c4c-5d3f2c1b0a99, 'GET,HEAD'",
        "GET, /v1/cases/6f1c2a44-7a0d-4a37-9c4c-5d3f2c1b0a99/triage, PUT",
        "PUT, /v1/cases/6f1c2a44-7a0d-4a37-9c4c-5d3f2c1b0a99/contributions/previews, POST",
        "PUT, /v1/openapi.json, GET"
    })
    void another_method_is_told_what_can_be_done_there_over_all_services(String method, String path, String allow) {
        var answer = halt().call(method, path, BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow().split(", ?"))
                .containsExactlyInAnyOrder(allow.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "not a type", "application/json;q=0"})
    void who_does_not_accept_json_gets_nothing(String accept) {
        assertThat(halt().get("/v1/cases", "Accept", accept).statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/cases/%2e%2e/insights", "/v1//cases", "/v1/cases;a=b", "/v1/cases%2f1", "/v1/cas%00es"})
    void what_can_be_read_in_two_ways_is_refused(String path) {
        assertThat(halt().get(path).statusCode()).isIn(400, 404);
    }
}
