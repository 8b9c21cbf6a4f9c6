package nl.ketenkaart.gateway.road;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

class RoadsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/cases",
                "/v1/cases/1",
                "/v1/cases/1/contributions",
                "/v1/cases/1/contributions/2",
                "/v1/cases/1/information-requests/2",
                "/v1/cases/1/documents/2/content",
                "/v1/cases/1/explanations",
                "/v1/sessions",
                "/v1/sessions/1/agenda"
            })
    void no_read_of_a_case_or_session_goes_anywhere_but_to_privacy(String path) {
        for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            assertThat(Roads.ownerOf(method, PathContainer.parsePath(path))).contains(Service.PRIVACY);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/cases, CASE",
        "PUT, /v1/cases/1/triage, CASE",
        "DELETE, /v1/cases/1/seats/halt, CASE",
        "POST, /v1/cases/1/consultations-elsewhere, CASE",
        "POST, /v1/sessions, CASE",
        "PUT, /v1/sessions/1/agenda/2/outcome, CASE",
        "GET, /v1/insights, CASE",
        "HEAD, /v1/insights, CASE",
        "POST, /v1/cases/1/contributions, CONTEXT",
        "PUT, /v1/cases/1/contributions/2, CONTEXT",
        "DELETE, /v1/cases/1/contributions/2, CONTEXT",
        "PUT, /v1/cases/1/contributions/2/release, CONTEXT",
        "POST, /v1/cases/1/information-requests, CONTEXT",
        "PUT, /v1/cases/1/information-requests/2/answer, CONTEXT",
        "POST, /v1/cases/1/documents, CONTEXT",
        "POST, /v1/cases/1/contributions/previews, PRIVACY",
        "POST, /v1/cases/1/consents, PRIVACY",
        "PUT, /v1/cases/1/consents/2/withdrawal, PRIVACY",
        "POST, /v1/cases/1/break-glass, PRIVACY",
        "POST, /v1/cases/1/erasure, PRIVACY",
        "GET, /v1/break-glass, PRIVACY",
        "PUT, /v1/break-glass/1/review, PRIVACY",
        "POST, /v1/sharing-agreements, PRIVACY",
        "PUT, /v1/sharing-agreements/1/approvals/halt, PRIVACY",
        "GET, /v1/disclosures, PRIVACY",
        "GET, /v1/processing-log, PRIVACY",
        "POST, /v1/subject-access-reports, PRIVACY",
        "POST, /access/v1/search/resource, PRIVACY",
        "GET, /.well-known/authzen-configuration, PRIVACY",
        "GET, /v1/follow-ups, NOTIFICATION",
        "PUT, /v1/follow-ups/1/report, NOTIFICATION",
        "GET, /v1/notifications/stream, NOTIFICATION",
        "DELETE, /v1/subscriptions/1, NOTIFICATION"
    })
    void each_request_goes_to_its_owner(String method, String path, Service owner) {
        assertThat(Roads.ownerOf(HttpMethod.valueOf(method), PathContainer.parsePath(path)))
                .contains(owner);
    }

    @Test
    void there_is_no_road_to_anything_else() {
        for (var path :
                new String[] {"/", "/v1", "/v1/openapi.json", "/actuator/health", "/v1/casesx", "/v1/insights/x"}) {
            assertThat(Roads.ownerOf(HttpMethod.GET, PathContainer.parsePath(path)))
                    .as(path)
                    .isEmpty();
        }
        assertThat(Roads.ownerOf(HttpMethod.OPTIONS, PathContainer.parsePath("/v1/cases")))
                .isEmpty();
        assertThat(Roads.ownerOf(HttpMethod.POST, PathContainer.parsePath("/v1/insights")))
                .as("figures are read, never written")
                .isEmpty();
    }
}
