package nl.ketenkaart.privacy.card.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import nl.ketenkaart.privacy.card.web.CardStack.Call;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Told;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is taken back is gone at the next read that builds on the taking back. */
@CardServiceTest
class RevocationIT {
    @LocalServerPort
    int port;

    @Autowired
    CardStack stack;

    private final Story story = Story.raised(UUID.randomUUID())
            .accepted()
            .directed(CHILD_BOARD)
            .contributed(of("school", SAFE_HOME, "SAFETY"))
            .contributed(of("health", SAFE_HOME, "HEALTH").needingConsentOf(BINTA));

    @Test
    void an_ended_seat_shows_nothing() throws Exception {
        shown(HALT, "What is known: school");

        tell(story.unseated(HALT));

        assertThat(read(HALT, "DEEPENING").statusCode()).isEqualTo(404);
        assertThat(read(HALT, "OVERVIEW").statusCode()).isEqualTo(404);
        assertThat(list(HALT)).doesNotContain(story.caseId().toString());
    }

    @Test
    void an_exclusion_shows_nothing() throws Exception {
        shown(HALT, "What is known: school");

        tell(story.excluded(HALT));

        assertThat(read(HALT, "DEEPENING").statusCode()).isEqualTo(404);
        assertThat(list(HALT)).doesNotContain(story.caseId().toString());
    }

    @Test
    void a_withdrawn_consent_shows_nothing_of_what_it_opened() throws Exception {
        tell(MoreEvents.consented(story, BINTA, "HEALTH", CHILD_BOARD));
        shown(CHILD_BOARD, "What is known: health");

        tell(MoreEvents.consentWithdrawn(story));

        assertThat(read(CHILD_BOARD, "DEEPENING").body())
                .contains("What is known: school")
                .doesNotContain("What is known: health");
    }

    @Test
    void a_withdrawn_contribution_is_gone() throws Exception {
        shown(HALT, "What is known: school");

        tell(story.contributed(of("school", SAFE_HOME, "SAFETY").withdrawn()));

        assertThat(read(HALT, "DEEPENING").body()).doesNotContain("What is known: school");
        assertThat(read(SAFE_HOME, "DEEPENING").body()).contains("What is known: school", "\"withdrawn\":true");
    }

    private void shown(String organisation, String words) throws Exception {
        stack.publish(story.told());
        assertThat(read(organisation, "DEEPENING").body()).contains(words);
    }

    private void tell(Story more) {
        stack.publish(more.told());
    }

    private HttpResponse<String> read(String organisation, String purpose) throws Exception {
        for (var event : story.told()) {
            call("/v1/cases/" + story.caseId(), organisation, "OVERVIEW", event).getWhenThere();
        }
        return call("/v1/cases/" + story.caseId(), organisation, purpose, story.last())
                .get();
    }

    private String list(String organisation) throws Exception {
        return call("/v1/cases?limit=100", organisation, "OVERVIEW", story.last())
                .get()
                .body();
    }

    private Call call(String path, String organisation, String purpose, Told awaited) {
        return new Call(port, organisation, path, purpose, stack.tokenOf(awaited));
    }
}
