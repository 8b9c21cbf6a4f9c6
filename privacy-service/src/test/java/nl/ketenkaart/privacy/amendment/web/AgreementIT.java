package nl.ketenkaart.privacy.amendment.web;

import static nl.ketenkaart.privacy.amendment.AmendmentFixture.SAFETY_HOUSE;
import static nl.ketenkaart.privacy.amendment.AmendmentFixture.draft;
import static nl.ketenkaart.privacy.amendment.AmendmentFixture.ending;
import static nl.ketenkaart.privacy.amendment.AmendmentFixture.from;
import static nl.ketenkaart.privacy.amendment.AmendmentFixture.replacing;
import static nl.ketenkaart.privacy.story.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.privacy.agreement.AgreementDraft;
import nl.ketenkaart.privacy.story.Contribution;
import nl.ketenkaart.privacy.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;

@AgreementServiceTest
class AgreementIT {
    @LocalServerPort
    int port;

    @Autowired
    AgreementStack stack;

    @BeforeEach
    void from_the_first_version() {
        stack.begin(port);
    }

    @Test
    void to_who_has_no_part_in_it_each_route_answers_byte_for_byte_as_if_there_were_none() {
        var version = stack.prepared(draft());
        var approval = "/v1/sharing-agreements/" + version + "/approvals/" + SAFETY_HOUSE;
        var notThere = stack.officer(OM).get("/v1/sharing-agreements/99");

        var stranger = stack.officer(SAFETY_HOUSE);
        assertThat(notThere.statusCode()).isEqualTo(404);
        for (var answer : List.of(
                stranger.get("/v1/sharing-agreements/1"),
                stranger.get("/v1/sharing-agreements/" + version),
                stack.professional(HALT).get("/v1/sharing-agreements/" + version),
                stranger.post("/v1/sharing-agreements", draft()),
                stranger.put(approval, stack.approval(version)),
                stack.professional(HALT).put(approval.replace(SAFETY_HOUSE, HALT), stack.approval(version)))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(notThere.body());
        }
        assertThat(stranger.get("/v1/sharing-agreements").body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void a_text_with_faults_is_refused_with_all_of_them_at_once() {
        var body = stack.json(from(draft(), AgreementStack.NOW.minusSeconds(1)))
                .replaceFirst("\"HALT\"", "\"HALTT\"")
                .replaceFirst("\"SAFETY\"", "\"GOSSIP\"")
                .replaceFirst("\"politie-midden-nederland\"", "\"om-midden-nederland\"");

        var answer = stack.officer(OM).post("/v1/sharing-agreements", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .contains("/signatories/7/kind", "/matrix/0/categories/0")
                .doesNotContain("GOSSIP");
        var second = stack.officer(OM)
                .post(
                        "/v1/sharing-agreements",
                        stack.json(from(draft(), AgreementStack.NOW.minusSeconds(1)))
                                .replaceFirst("\"politie-midden-nederland\"", "\"om-midden-nederland\""));
        assertThat(second.body()).contains("/effectiveFrom", "/signatories/1/organisation", "/signatories/1/kind");
    }

    @Test
    void the_hash_is_that_of_the_text_that_is_read() throws Exception {
        var version = stack.prepared(from(draft(), Instant.parse("2027-01-01T08:00:00.120Z")));

        for (var number : List.of(1, version)) {
            var read = stack.read(number);
            assertThat(read.get("textHash").asString()).isEqualTo(sha256(read.get("text")));
        }
    }

    private static String sha256(JsonNode text) throws Exception {
        var sorted = Json.mapper()
                .rebuild()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        var canonical = sorted.writeValueAsString(sorted.treeToValue(text, Object.class));
        var digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    @Test
    void who_was_a_signatory_finds_nothing_at_the_next_read() throws Exception {
        var story = Story.raised(UUID.randomUUID())
                .accepted()
                .directed(CHILD_BOARD)
                .contributed(Contribution.of("school", SAFE_HOME, "SAFETY"));
        stack.publish(story);
        var card = "/v1/cases/" + story.caseId();
        assertThat(stack.card(HALT, card).body()).contains("What is known: school");

        stack.agreed(ending(draft(), HALT, AgreementStack.NOW));

        var notThere = stack.card(HALT, "/v1/cases/" + UUID.randomUUID());
        var after = stack.card(HALT, card);
        assertThat(after.statusCode()).isEqualTo(404);
        assertThat(after.body()).isEqualTo(notThere.body());
        assertThat(stack.list(HALT).body()).doesNotContain(story.caseId().toString());
        assertThat(stack.officer(HALT).get("/v1/sharing-agreements/1").statusCode())
                .isEqualTo(404);
        assertThat(stack.card(SAFE_HOME, card).statusCode()).isEqualTo(200);
    }

    @Test
    void a_version_takes_effect_at_its_instant_and_not_a_nanosecond_before_it() throws Exception {
        var story = Story.raised(UUID.randomUUID())
                .accepted()
                .directed(CHILD_BOARD)
                .contributed(Contribution.of("school", SAFE_HOME, "SAFETY"));
        stack.publish(story);
        var newYear = Instant.parse("2027-01-01T08:00:00Z");
        var version = stack.agreed(from(ending(draft(), HALT, newYear), newYear));

        stack.itIs(newYear.minusNanos(1));
        assertThat(stack.card(HALT, "/v1/cases/" + story.caseId()).statusCode()).isEqualTo(200);
        assertThat(stack.read(version).get("standing").asString()).isEqualTo("AGREED");
        stack.itIs(newYear);
        assertThat(stack.card(HALT, "/v1/cases/" + story.caseId()).statusCode()).isEqualTo(404);
        assertThat(stack.read(version).get("standing").asString()).isEqualTo("IN_FORCE");
    }

    @Test
    void of_approvals_that_come_at_once_none_is_lost_and_one_version_is_agreed_after_the_other() throws Exception {
        var one = stack.prepared(draft());
        var two = stack.prepared(replacing(draft(), 1));
        var approvals = new ArrayList<Callable<Integer>>();
        for (var organisation : List.of(OM, POLICE, HALT, SAFE_HOME)) {
            for (var version : List.of(one, two)) {
                approvals.add(() -> stack.officer(organisation)
                        .send("PUT", stack.approvalPath(version, organisation), stack.approval(version))
                        .statusCode());
            }
        }
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(approvals)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(204, 409);
        var standings = List.of(
                stack.read(one).get("standing").asString(),
                stack.read(two).get("standing").asString());
        assertThat(standings).containsExactlyInAnyOrder("IN_FORCE", "OVERTAKEN");
        var agreed = standings.indexOf("IN_FORCE") == 0 ? one : two;
        assertThat(stack.read(agreed).get("approvals")).hasSize(2);
    }

    @Test
    void what_was_agreed_is_there_for_another_instance_and_after_a_restart() {
        var version = stack.agreed(draft());

        assertThat(stack.anotherInstance().inForce(AgreementStack.NOW).version())
                .isEqualTo(version);
    }

    @Test
    void versions_are_listed_page_by_page_with_who_approved_them() {
        AgreementDraft text = draft();
        var second = stack.agreed(text);
        var third = stack.prepared(replacing(text, second));

        var officer = stack.officer(POLICE);
        var page = Json.mapper()
                .readTree(officer.get("/v1/sharing-agreements?limit=2").body());
        assertThat(page.at("/items/0/version").asInt()).isEqualTo(third);
        assertThat(page.at("/items/1/approvals").toString())
                .isEqualTo(
                        "[{\"organisation\":\"%s\",\"on\":\"2026-09-16\"},{\"organisation\":\"%s\",\"on\":\"2026-09-16\"}]"
                                .formatted(OM, POLICE));
        var rest = Json.mapper()
                .readTree(officer.get("/v1/sharing-agreements?cursor="
                                + page.get("next").asString())
                        .body());
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.at("/items/0/version").asInt()).isEqualTo(1);
        assertThat(rest.has("next")).isFalse();
        assertThat(officer.get("/v1/sharing-agreements?cursor=x&limit=0").body())
                .contains("query:cursor", "query:limit");
    }
}
