package nl.ketenkaart.privacy.card.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ketenkaart.privacy.card.web.CardStack.Call;
import nl.ketenkaart.privacy.story.Glass;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Ties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The world before and the world after differ in what Halt may not see; nothing that Halt gets does. */
@CardServiceTest
class TwoWorldsIT {
    private static final List<String> READS = List.of(
            "/v1/cases/%s",
            "/v1/cases?limit=100",
            "/v1/sessions",
            "/v1/sessions/calendar",
            "/v1/break-glass",
            "/v1/cases/%s/explanations?organisation=" + POLICE + "&item=" + Story.idOf("room"),
            "/v1/cases/%s/contributions/" + of("school", SAFE_HOME, "SAFETY").id() + "/earlier-wordings");

    @LocalServerPort
    int port;

    @Autowired
    CardStack stack;

    private final Story story = Story.raised(UUID.randomUUID())
            .accepted()
            .directed(CHILD_BOARD)
            .contributed(of("school", SAFE_HOME, "SAFETY").attribute("IQ", "56", "HEALTH"))
            .contributed(of("held", VICTIM_SUPPORT, "NEEDS").handled("MARKER_ONLY"));

    @Test
    void what_halt_may_not_see_changes_no_byte_that_halt_gets() throws Exception {
        stack.publish(story.told());
        settled();
        var before = everything();

        hiddenChanges();
        stack.publish(story.told());
        settled();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void what_halt_may_not_see_is_not_told_to_halt() throws Exception {
        stack.publish(story.told());
        settled();
        everything();
        hiddenChanges();
        var last = story.contributed(of("for all", SAFE_HOME, "SAFETY")).last();
        stack.publish(story.told());

        try (var listening = stack.listening("privacy-events.v1")) {
            var ofHalt = listening.upTo(record -> says(record.value(), last.id().toString(), HALT)).stream()
                    .filter(record -> record.key().equals(story.caseId().toString()))
                    .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                    .filter(body -> body.contains("\"organisation\":\"halt\"") && body.contains("causedBy"))
                    .toList();
            assertThat(ofHalt.stream().filter(body -> body.contains("\"gained\"")))
                    .isNotEmpty()
                    .noneMatch(body -> Stream.of("room", "health", "note", "waiting", "held")
                            .anyMatch(hidden -> body.contains(Story.idOf(hidden).toString())));
            var toHalt = ofHalt.stream()
                    .filter(body -> !body.contains("\"gained\""))
                    .map(body -> body.replaceAll(".*\"about\":\"([a-z-]+)\".*", "$1"))
                    .distinct()
                    .toList();
            assertThat(toHalt)
                    .containsExactlyInAnyOrder(
                            "case-raised",
                            "case-accepted",
                            "director-appointed",
                            "director-accepted",
                            "contribution-recorded");
        }
    }

    /**
     * Somebody in the case was named in another one, from which Halt is kept out; and in a later one still, of which the
     * director is told.
     */
    private Story namedElsewhere() {
        var elsewhere = Story.raised(UUID.randomUUID()).excluded(HALT).accepted();
        Ties.linked(story, elsewhere);
        Ties.repeated(story, CHILD_BOARD);
        stack.publish(elsewhere.told());
        return elsewhere;
    }

    /** More, other and corrected facts, requests and consents, none of them for Halt. */
    private void hiddenChanges() throws Exception {
        var elsewhere = namedElsewhere();
        for (var event : elsewhere.told()) {
            new Call(port, OM, "/v1/cases", "OVERVIEW", stack.tokenOf(event)).getWhenThere();
        }
        story.contributed(of("room", SAFE_HOME, "WHEREABOUTS").forOnly(VICTIM_SUPPORT))
                .contributed(of("health", PROBATION, "HEALTH"))
                .contributed(of("note", POLICE, "SAFETY").draft())
                .contributed(of("waiting", POLICE, "SAFETY").handled("DIRECTOR_RELEASE"))
                .contributed(of("school", SAFE_HOME, "SAFETY")
                        .attribute("IQ", "58", "HEALTH")
                        .corrected())
                .contributed(of("held", VICTIM_SUPPORT, "NEEDS")
                        .handled("MARKER_ONLY")
                        .saying("More.")
                        .corrected());
        MoreEvents.asked(story, POLICE, SAFE_HOME, "SAFETY");
        MoreEvents.consented(story, BINTA, "HEALTH", CHILD_BOARD);
        Glass.broken(story, POLICE, "joost", "WHEREABOUTS", "SAFETY", "HEALTH");
        story.contributed(of("pills", PROBATION, "HEALTH").forOnly(CHILD_BOARD));
        story.contributed(of("room", SAFE_HOME, "WHEREABOUTS").withdrawn());
    }

    private List<String> everything() throws Exception {
        var answers = new ArrayList<String>();
        for (var read : READS) {
            for (var purpose : List.of("DEEPENING", "OVERVIEW", "OWN_RECORDS", "TRIAGE", "NONSENSE")) {
                for (var role : List.of("professional", "privacy-officer")) {
                    answers.add(bytes(new Call(port, HALT, read.formatted(story.caseId()), purpose, null)
                            .inTheRoles(role)
                            .get()));
                }
            }
        }
        return answers;
    }

    private static String bytes(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("traceparent");
        return answer.statusCode() + headers.toString() + answer.body();
    }

    private void settled() throws Exception {
        for (var event : story.told()) {
            new Call(port, HALT, "/v1/cases/" + story.caseId(), "OVERVIEW", stack.tokenOf(event)).getWhenThere();
        }
    }

    private static boolean says(byte[] body, String... words) {
        var text = new String(body, StandardCharsets.UTF_8);
        return List.of(words).stream().allMatch(text::contains);
    }
}
