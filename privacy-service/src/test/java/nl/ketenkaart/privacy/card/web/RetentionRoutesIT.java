package nl.ketenkaart.privacy.card.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.Rehearsals;
import nl.ketenkaart.privacy.card.web.CardStack.Call;
import nl.ketenkaart.privacy.retention.RetentionReport;
import nl.ketenkaart.privacy.retention.RetentionReport.Counts;
import nl.ketenkaart.privacy.retention.RetentionReports;
import nl.ketenkaart.privacy.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long something is kept is its owner's own affair: to others it is as if nothing had been extended. */
@CardServiceTest
class RetentionRoutesIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BODY = "{\"until\": \"2030-01-01\", \"motivation\": \"A complaint is looked into.\"}";

    @LocalServerPort
    int port;

    @Autowired
    CardStack stack;

    @Autowired
    Stores stores;

    @Autowired
    RetentionReports reports;

    private final Story story = Story.raised(UUID.randomUUID())
            .accepted()
            .directed(CHILD_BOARD)
            .contributed(of("work", HALT, "SAFETY"))
            .excluded(SAFE_HOME);

    @BeforeEach
    void a_case() throws Exception {
        stack.publish(story.told());
        for (var event : story.told()) {
            new Call(port, CHILD_BOARD, "/v1/cases/" + story.caseId(), "OVERVIEW", stack.tokenOf(event)).getWhenThere();
        }
    }

    @Test
    void to_who_may_not_know_the_case_it_is_not_there_byte_for_byte() {
        var nowhere = read(HALT, UUID.randomUUID());
        for (var stranger : new String[] {SALVATION_ARMY, SAFE_HOME}) {
            assertThat(read(stranger, story.caseId()).statusCode()).isEqualTo(404);
            assertThat(read(stranger, story.caseId()).body()).isEqualTo(nowhere.body());
            assertThat(extend(stranger, BODY).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void it_is_extended_read_back_by_its_owner_alone_and_its_words_lie_sealed() {
        var before = read(OM, story.caseId()).body();

        var extended = extend(HALT, BODY);

        assertThat(extended.statusCode()).as(extended.body()).isEqualTo(200);
        assertThat(extended.body()).isEqualTo("{\"number\":1,\"until\":\"2030-01-01\"}");
        assertThat(read(HALT, story.caseId()).body()).contains("A complaint is looked into.", "\"number\":1");
        assertThat(read(OM, story.caseId()).body()).isEqualTo(before);
        stores.database()
                .getCollection("retentions")
                .find()
                .forEach(document -> assertThat(document.toJson()).doesNotContain("complaint"));
    }

    @Test
    void what_is_too_long_or_says_nothing_is_refused() {
        assertThat(extend(HALT, BODY.replace("2030-01-01", "2040-01-01")).statusCode())
                .isEqualTo(400);
        assertThat(extend(HALT, "{\"until\": \"2030-01-01\"}").statusCode()).isEqualTo(400);
        assertThat(extend(PROBATION, BODY).statusCode()).isEqualTo(409);
    }

    @Test
    void reports_tell_privacy_officers_of_their_own_organisation_alone() {
        for (var day = 1; day < 4; day++) {
            reports.put(new RetentionReport(
                    LocalDate.of(2090, 1, day),
                    Instant.EPOCH,
                    Instant.EPOCH,
                    1,
                    Map.of(
                            new OrganisationId(HALT), new Counts(7, 3, 2, 1),
                            new OrganisationId(OM), new Counts(9191, 0, 0, 0))));
        }

        var page = get(HALT, "/v1/retention-reports?limit=2", "privacy-officer");

        assertThat(page.body())
                .contains("2090-01-03", "2090-01-02", "\"destroyed\":2")
                .doesNotContain("9191", "2090-01-01");
        var cursor = page.body().replaceFirst("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(get(HALT, "/v1/retention-reports?limit=1&cursor=" + cursor, "privacy-officer")
                        .body())
                .contains("2090-01-01");
        assertThat(get(OM, "/v1/retention-reports?cursor=" + cursor, "privacy-officer")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get(HALT, "/v1/retention-reports", "professional").statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> extend(String organisation, String body) {
        var path = "/v1/cases/" + story.caseId() + "/retention/extensions";
        var request = request(organisation, path, "privacy-officer")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build();
        return Rehearsals.firstTried(request, RetentionRoutesIT::send);
    }

    private HttpResponse<String> read(String organisation, UUID caseId) {
        return get(organisation, "/v1/cases/" + caseId + "/retention", "privacy-officer");
    }

    private HttpResponse<String> get(String organisation, String path, String role) {
        return send(request(organisation, path, role).build());
    }

    private HttpRequest.Builder request(String organisation, String path, String role) {
        var token = EmbeddedStack.issuer()
                .person(organisation, KINDS.get(organisation).name(), "yasmin", role);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Processing-Purpose", "OWN_RECORDS")
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
