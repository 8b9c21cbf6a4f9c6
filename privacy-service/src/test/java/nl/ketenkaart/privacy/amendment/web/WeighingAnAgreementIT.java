package nl.ketenkaart.privacy.amendment.web;

import static nl.ketenkaart.privacy.amendment.AmendmentFixture.SAFETY_HOUSE;
import static nl.ketenkaart.privacy.amendment.AmendmentFixture.draft;
import static nl.ketenkaart.privacy.amendment.AmendmentFixture.ending;
import static nl.ketenkaart.privacy.amendment.AmendmentFixture.from;
import static nl.ketenkaart.privacy.story.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.privacy.story.Contribution;
import nl.ketenkaart.privacy.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a version would do, before it is approved: in sentences, and for one's own items. */
@AgreementServiceTest
class WeighingAnAgreementIT {
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T08:00:00Z");
    private static final String[] OWN = {"Processing-Purpose", "OWN_RECORDS"};

    @LocalServerPort
    int port;

    @Autowired
    AgreementStack stack;

    @BeforeEach
    void from_the_first_version() {
        stack.begin(port);
    }

    @Test
    void to_who_may_not_know_of_a_version_neither_is_there() {
        var version = stack.prepared(draft());
        var notThere = stack.officer(OM).get("/v1/sharing-agreements/99/changes");
        var path = "/v1/sharing-agreements/" + version + "/changes";

        assertThat(notThere.statusCode()).isEqualTo(404);
        for (var caller : new AgreementStack.Caller[] {stack.officer(SAFETY_HOUSE), stack.professional(HALT)}) {
            assertThat(caller.get(path).body()).isEqualTo(notThere.body());
            assertThat(caller.simulate(version, OWN).body()).isEqualTo(notThere.body());
        }
        assertThat(stack.professional(HALT).simulate(1, OWN).statusCode()).isEqualTo(403);
    }

    @Test
    void a_faulty_question_is_refused_with_all_its_faults() {
        assertThat(stack.officer(OM)
                        .simulate(1, "Processing-Purpose", "DEEPENING")
                        .body())
                .contains("header:Processing-Purpose");
        assertThat(stack.officer(OM)
                        .get("/v1/sharing-agreements/1/changes?from=x")
                        .body())
                .contains("query:from");
        assertThat(stack.officer(OM)
                        .get("/v1/sharing-agreements/1/changes", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void a_lawyer_reads_what_changes_as_lines_or_as_markdown_and_a_machine_as_json() {
        var version = stack.prepared(from(ending(draft(), HALT, NEW_YEAR), NEW_YEAR));
        var path = "/v1/sharing-agreements/" + version + "/changes";
        var sentence = "From 1 January 2027 09:00 CET halt is no signatory any more.";

        var plain = stack.officer(OM).get(path, "Accept", "text/plain");
        assertThat(plain.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(plain.body())
                .startsWith("Sharing agreement: what version 2 changes in version 1\n\n")
                .endsWith("\n" + sentence + "\n");
        assertThat(stack.officer(OM).get(path, "Accept", "text/markdown").body())
                .startsWith("# Sharing agreement")
                .endsWith("\n* " + sentence + "\n");
        var json = Json.mapper().readTree(stack.officer(OM).get(path).body());
        assertThat(json.at("/items/1/sentence").asString()).isEqualTo(sentence);
        assertThat(json.at("/items/1/what").asString()).isEqualTo("SIGNATORY_ENDED");
        assertThat(json.at("/items/1/organisation").asString()).isEqualTo(HALT);
    }

    @Test
    void an_owner_sees_its_own_items_and_another_nothing_of_them() throws Exception {
        var story = Story.raised(UUID.randomUUID())
                .accepted()
                .directed(CHILD_BOARD)
                .contributed(Contribution.of("school", SAFE_HOME, "NEEDS"));
        stack.publish(story);
        var version = stack.prepared(ending(draft(), HALT, AgreementStack.NOW));
        var item = Story.idOf("school").toString();

        var owner = stack.officer(SAFE_HOME).simulateAll(version, OWN);
        assertThat(found(owner, story, item).get("after").asString()).isEqualTo("NONE");
        assertThat(found(owner, story, item).get("organisation").asString()).isEqualTo(HALT);
        assertThat(stack.officer(POLICE).simulateAll(version, OWN)).doesNotContain(item);
        assertThat(stack.officer(HALT).simulateAll(version, OWN))
                .doesNotContain(item)
                .contains("\"losses\":[{");
    }

    private static JsonNode found(String pages, Story story, String item) {
        return pages.lines()
                .flatMap(page -> Json.mapper().readTree(page).get("items").valueStream())
                .filter(one ->
                        one.get("caseId").asString().equals(story.caseId().toString()))
                .filter(one -> one.get("item").asString().equals(item))
                .findFirst()
                .orElseThrow();
    }
}
