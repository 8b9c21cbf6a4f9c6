package nl.ketenkaart.privacy.card.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.ketenkaart.privacy.card.web.CardStack.Call;
import nl.ketenkaart.privacy.story.MoreEvents.SessionStory;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.terms.Purpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An auditor's token and one without a role, of an organisation that sits at the table, leads the session and holds facts. */
@CardServiceTest
class RolesIT {
    private static final List<String[]> WITHOUT_A_PART = List.of(new String[] {"auditor"}, new String[0]);

    @LocalServerPort
    int port;

    @Autowired
    CardStack stack;

    private final Story story =
            Story.raised(UUID.randomUUID()).accepted().directed(CHILD_BOARD).contributed(of("school", OM, "SAFETY"));
    private final SessionStory session = new SessionStory(UUID.randomUUID())
            .planned()
            .agenda(story.caseId())
            .attendedBy(OM)
            .opened();

    @BeforeEach
    void a_case_and_its_session_that_a_professional_sees() throws Exception {
        stack.publish(story.told());
        for (var event : story.told()) {
            professional("/v1/cases/" + story.caseId(), "OVERVIEW")
                    .after(stack.tokenOf(event))
                    .getWhenThere();
        }
        stack.publish(session.told());
        var seen = professional("/v1/sessions/" + session.id(), "OVERVIEW")
                .after(stack.tokenOf(session.told().getLast()))
                .getWhenThere();
        assertThat(seen.statusCode()).as(seen.body()).isEqualTo(200);
    }

    @Test
    void without_a_part_in_the_work_a_case_and_a_session_are_not_there_byte_for_byte() throws Exception {
        for (var roles : WITHOUT_A_PART) {
            for (var purpose : List.of("OVERVIEW", "DEEPENING", "DECISION", "OWN_RECORDS")) {
                for (var things : List.of("/v1/cases/", "/v1/sessions/")) {
                    var thing = things.contains("cases") ? story.caseId() : session.id();
                    var there = professional(things + thing, purpose).inTheRoles(roles);
                    var notThere =
                            professional(things + UUID.randomUUID(), purpose).inTheRoles(roles);

                    assertThat(there.get().statusCode()).as(purpose).isEqualTo(404);
                    assertThat(bytes(there.get())).isEqualTo(bytes(notThere.get()));
                }
            }
        }
    }

    @Test
    void without_a_part_in_the_work_the_lists_are_empty_and_a_professionals_are_not() throws Exception {
        for (var list : List.of("/v1/cases", "/v1/sessions")) {
            for (var roles : WITHOUT_A_PART) {
                var answer = professional(list, "OVERVIEW").inTheRoles(roles).get();

                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo("{\"items\":[]}");
            }
            assertThat(professional(list, "OVERVIEW").get().body()).contains("\"items\":[{");
        }
    }

    @Test
    void every_role_that_works_on_cases_reads_the_card() throws Exception {
        for (var role : List.of("professional", "chair", "secretary", "privacy-officer")) {
            var answer = professional("/v1/cases/" + story.caseId(), Purpose.DEEPENING.name())
                    .inTheRoles(role)
                    .get();

            assertThat(answer.statusCode()).as(role).isEqualTo(200);
            assertThat(answer.body()).contains("What is known: school");
        }
    }

    private Call professional(String path, String purpose) {
        return new Call(port, OM, path, purpose, null);
    }

    /** All of an answer but what names this one request. */
    private static String bytes(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("traceparent");
        return answer.statusCode() + headers.toString() + answer.body();
    }
}
