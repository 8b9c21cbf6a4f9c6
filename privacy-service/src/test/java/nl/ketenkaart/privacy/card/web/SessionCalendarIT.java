package nl.ketenkaart.privacy.card.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.ketenkaart.privacy.card.web.CardStack.Around;
import nl.ketenkaart.privacy.card.web.CardStack.Call;
import nl.ketenkaart.privacy.story.MoreEvents.SessionStory;
import nl.ketenkaart.privacy.story.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CardServiceTest
class SessionCalendarIT {
    private static final String PATH = "/v1/sessions/calendar";

    @LocalServerPort
    int port;

    @Autowired
    CardStack stack;

    private final Story story =
            Story.raised(UUID.randomUUID()).accepted().directed(CHILD_BOARD).excluded(VICTIM_SUPPORT);
    private final SessionStory session =
            new SessionStory(UUID.randomUUID()).planned().agenda(story.caseId());
    private final SessionStory before =
            new SessionStory(UUID.randomUUID()).planned("2026-07-14").agenda(story.caseId());

    @Test
    void who_sits_at_a_table_of_the_agenda_finds_when_it_is_and_nobody_else_finds_anything() throws Exception {
        told();
        assertThat(calendar(HALT, "professional"))
                .contains("UID:" + session.id(), "DTSTART:20260918T124500Z")
                .doesNotContain(before.id().toString(), story.caseId().toString(), "Paardenveld", "MN-");
        assertThat(calendar(SALVATION_ARMY, "professional"))
                .doesNotContain(session.id().toString());
        assertThat(calendar(VICTIM_SUPPORT, "professional"))
                .doesNotContain(session.id().toString());
        assertThat(calendar(HALT, "auditor")).doesNotContain("VEVENT");
    }

    @Test
    void what_cannot_be_recorded_is_not_given() throws Exception {
        told();
        calendar(HALT, "professional");
        Around.LOG_IS_BROKEN.set(true);
        try {
            assertThat(new Call(port, HALT, PATH, null, null).get().statusCode())
                    .isEqualTo(503);
        } finally {
            Around.LOG_IS_BROKEN.set(false);
        }
    }

    private void told() {
        stack.publish(story.told());
        stack.publish(before.told());
        stack.publish(session.told());
    }

    private String calendar(String organisation, String role) throws Exception {
        var upTo =
                stack.tokenOf(story.last()) + "," + stack.tokenOf(session.told().getLast()) + ","
                        + stack.tokenOf(before.told().getLast());
        var answer = new Call(port, organisation, PATH, null, upTo, role).getWhenThere();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
