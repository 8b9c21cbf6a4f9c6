package nl.ketenkaart.privacy.card.web;

import static nl.ketenkaart.privacy.story.Cast.BINTA;
import static nl.ketenkaart.privacy.story.Cast.CHILD_BOARD;
import static nl.ketenkaart.privacy.story.Cast.HALT;
import static nl.ketenkaart.privacy.story.Cast.KINDS;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;
import static nl.ketenkaart.privacy.story.Cast.WAAG;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.keys.Erasable;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.Rehearsals;
import nl.ketenkaart.privacy.card.CardFixture;
import nl.ketenkaart.privacy.card.web.CardStack.Call;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess.MadeBy;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess.Reception;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccess.Subject;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccessParts;
import nl.ketenkaart.privacy.subjectaccess.SubjectAccesses;
import nl.ketenkaart.privacy.terms.CaseId;
import nl.ketenkaart.privacy.terms.PersonId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Binta asks Safe Home; a care provider that sits only elsewhere holds something too. */
@CardServiceTest
class SubjectAccessIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String REPORTS = "/v1/subject-access-reports";
    private static final String PARTS = REPORTS + "/parts";
    private static final String OFFICER = "privacy-officer";

    @LocalServerPort
    int port;

    @Autowired
    CardStack stack;

    @Autowired
    SubjectAccesses requests;

    @Autowired
    SubjectAccessParts parts;

    @Autowired
    List<Erasable> erasables;

    private final Story story = Story.raised(UUID.randomUUID())
            .accepted()
            .directed(CHILD_BOARD)
            .contributed(of("school " + UUID.randomUUID(), SAFE_HOME, "SAFETY"))
            .excluded(HALT);
    private final Story elsewhere =
            Story.raised(UUID.randomUUID()).seated(WAAG).contributed(of("therapy " + UUID.randomUUID(), WAAG, "CARE"));

    @BeforeEach
    void two_cases_that_name_her() throws Exception {
        for (var one : List.of(story, elsewhere)) {
            stack.publish(one.told());
            for (var event : one.told()) {
                new Call(port, POLICE, "/v1/cases/" + one.caseId(), "OVERVIEW", stack.tokenOf(event)).getWhenThere();
            }
        }
    }

    /** A month ago, by a clock that stands still. */
    private UUID requestedLongAgo() {
        var id = UUID.randomUUID();
        var reception = new Reception(
                new OrganisationId(SAFE_HOME), LocalDate.parse("2026-08-20"), MadeBy.PERSON, "Seen at the desk");
        var subject = new Subject(new CaseId(story.caseId()), new PersonId(BINTA));
        requests.add(new SubjectAccess(id, subject, reception, null, CardFixture.NOW));
        // Looked for every five seconds, through all cases that other tests left in the store.
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(requests.find(id).orElseThrow().searchAt()).isNull());
        return id;
    }

    @Test
    void to_who_may_not_know_of_it_there_is_no_case_no_report_and_no_part_byte_for_byte() {
        var id = requestedLongAgo();
        var nowhere = get(SAFE_HOME, OFFICER, REPORTS + "/" + UUID.randomUUID());
        var part = partOf(SAFE_HOME, story.caseId(), id);

        assertThat(nowhere.statusCode()).isEqualTo(404);
        for (var stranger : List.of(POLICE, HALT, WAAG, "leger-des-heils")) {
            assertThat(get(stranger, OFFICER, REPORTS + "/" + id).body()).isEqualTo(nowhere.body());
            assertThat(get(stranger, OFFICER, PARTS + "/" + part).body()).isEqualTo(nowhere.body());
        }
        assertThat(get(SAFE_HOME, "professional", REPORTS + "/" + id).body()).isEqualTo(nowhere.body());
        assertThat(post(HALT, OFFICER, story.caseId()).body())
                .isEqualTo(post(SAFE_HOME, OFFICER, UUID.randomUUID()).body());
        assertThat(post(SAFE_HOME, "professional", story.caseId()).statusCode()).isEqualTo(403);
        assertThat(get(SAFE_HOME, "professional", PARTS).statusCode()).isEqualTo(403);
    }

    @Test
    void it_is_taken_in_once_and_has_no_sections_yet() {
        var made = post(SAFE_HOME, OFFICER, story.caseId());

        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var term = json(made);
        assertThat(term.path("readFrom").asString()).isEqualTo("2026-10-10");
        var report = get(
                SAFE_HOME, OFFICER, REPORTS + "/" + term.path("subjectAccessId").asString());
        assertThat(report.statusCode()).as(report.body()).isEqualTo(200);
        assertThat(json(report).has("sections")).isFalse();
        assertThat(report.body()).doesNotContain("Seen");
    }

    @Test
    void what_is_given_stands_in_the_report_and_what_is_withheld_leaves_no_trace() {
        var id = requestedLongAgo();
        var none = get(SAFE_HOME, OFFICER, REPORTS + "/" + id);
        assertThat(json(none).path("sections").isEmpty()).as(none.body()).isTrue();

        decide(WAAG, elsewhere.caseId(), id, false);
        assertThat(get(SAFE_HOME, OFFICER, REPORTS + "/" + id).body()).isEqualTo(none.body());

        decide(SAFE_HOME, story.caseId(), id, true);
        decide(WAAG, elsewhere.caseId(), id, true);
        var report = get(SAFE_HOME, OFFICER, REPORTS + "/" + id).body();
        assertThat(report)
                .contains("What is known: school", "What is known: therapy", "P20Y")
                .doesNotContain(elsewhere.caseId().toString());

        assertThat(get(SAFE_HOME, OFFICER, REPORTS + "/" + id + "/print").body())
                .startsWith("%PDF");
        assertThat(get(WAAG, OFFICER, REPORTS + "/" + id + "/print").body())
                .isEqualTo(get(WAAG, OFFICER, REPORTS + "/" + UUID.randomUUID() + "/print")
                        .body());
        erasables.forEach(one -> one.erase(elsewhere.caseId()));
        assertThat(get(SAFE_HOME, OFFICER, REPORTS + "/" + id).body())
                .contains("school")
                .doesNotContain("therapy");
        assertThat(get(WAAG, OFFICER, PARTS).body())
                .doesNotContain(elsewhere.caseId().toString());
    }

    @Test
    void a_request_that_goes_with_its_case_says_so_to_who_received_it_and_to_nobody_else() {
        var id = requestedLongAgo();
        erasables.forEach(one -> one.erase(story.caseId(), new OrganisationId(POLICE)));
        assertThat(get(SAFE_HOME, OFFICER, REPORTS + "/" + id).statusCode()).isEqualTo(200);

        erasables.forEach(one -> one.erase(story.caseId(), new OrganisationId(SAFE_HOME)));

        var ended = get(SAFE_HOME, OFFICER, REPORTS + "/" + id);
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(409);
        assertThat(ended.body())
                .contains("The request ended on")
                .doesNotContain(story.caseId().toString());
        assertThat(get(SAFE_HOME, OFFICER, REPORTS + "/" + id + "/print").statusCode())
                .isEqualTo(409);
        var nowhere = get(POLICE, OFFICER, REPORTS + "/" + UUID.randomUUID());
        assertThat(get(POLICE, OFFICER, REPORTS + "/" + id).body()).isEqualTo(nowhere.body());
        assertThat(get(SAFE_HOME, "professional", REPORTS + "/" + id).body()).isEqualTo(nowhere.body());
    }

    @Test
    void without_a_line_in_the_log_nothing_leaves() {
        var id = requestedLongAgo();
        CardStack.Around.LOG_IS_BROKEN.set(true);
        try {
            assertThat(get(SAFE_HOME, OFFICER, REPORTS + "/" + id).statusCode()).isEqualTo(503);
            assertThat(get(SAFE_HOME, OFFICER, PARTS).statusCode()).isEqualTo(503);
            assertThat(get(SAFE_HOME, OFFICER, PARTS + "/" + partOf(SAFE_HOME, story.caseId(), id))
                            .statusCode())
                    .isEqualTo(503);
        } finally {
            CardStack.Around.LOG_IS_BROKEN.set(false);
        }
    }

    private UUID partOf(String organisation, UUID caseId, UUID request) {
        return parts.of(request).stream()
                .filter(part -> part.organisation().value().equals(organisation))
                .filter(part -> part.caseId().value().equals(caseId))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void decide(String organisation, UUID caseId, UUID request, boolean give) {
        var path = PARTS + "/" + partOf(organisation, caseId, request);
        var items = json(get(organisation, OFFICER, path))
                .path("items")
                .valueStream()
                .map(item -> item.path("item").asString())
                .toList();
        var release = items.stream().map("{\"item\": \"%s\"}"::formatted).collect(Collectors.joining(",", "[", "]"));
        var withhold = items.stream()
                .map("\"%s\""::formatted)
                .collect(Collectors.joining(
                        ",", "[{\"ground\": \"SAFETY_OF_OTHERS\", \"told\": false, \"items\": [", "]}]"));
        var body = "{\"release\": %s, \"withhold\": %s, \"namedAsReceiver\": false}"
                .formatted(give ? release : "[]", give ? "[]" : withhold);
        var answer = tried(request(organisation, OFFICER, path + "/decision").PUT(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private HttpResponse<String> post(String organisation, String role, UUID caseId) {
        var body = """
            {"caseId": "%s", "personId": "%s", "madeBy": "PERSON", "receivedOn": "2026-09-16", \
            "identification": "Passport at the desk"}\
            """.formatted(caseId, BINTA);
        return tried(request(organisation, role, REPORTS)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> tried(HttpRequest.Builder request) {
        return Rehearsals.firstTried(request.build(), SubjectAccessIT::send);
    }

    private HttpResponse<String> get(String organisation, String role, String path) {
        return send(request(organisation, role, path)
                .header("Processing-Purpose", "OWN_RECORDS")
                .build());
    }

    private HttpRequest.Builder request(String organisation, String role, String path) {
        var token = EmbeddedStack.issuer()
                .person(organisation, KINDS.get(organisation).name(), "yasmin", role);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.mapper().readTree(answer.body());
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
