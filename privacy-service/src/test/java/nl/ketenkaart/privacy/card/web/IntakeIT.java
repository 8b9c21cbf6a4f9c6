package nl.ketenkaart.privacy.card.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.privacy.card.web.CardStack.Call;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Told;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CardServiceTest
class IntakeIT {
    @LocalServerPort
    int port;

    @Autowired
    CardStack stack;

    @Test
    void an_event_after_a_gap_goes_to_the_dead_letters_with_the_reason_and_the_topic_goes_on() throws Exception {
        var story = everything();
        var told = story.told();
        stack.publish(told.getFirst());
        stack.publish(told.get(2));
        stack.publish(told.get(1));

        var after = read(told.get(1), HALT, "OVERVIEW");

        assertThat(after).contains("DEEPENING").doesNotContain("director");
        try (var dead = new Listening("case-events.v1." + CardServiceTest.NAME + ".dlt")) {
            var record = dead.find(r -> r.key().equals(story.caseId().toString()));
            assertThat(new String(record.headers().lastHeader("reason").value()))
                    .contains("came after 1");
        }
    }

    @Test
    void everything_twice_is_the_same_as_once() throws Exception {
        var story = everything();
        stack.publish(story.told());
        settle(story);
        var once = read(story.last(), CHILD_BOARD, "FOLLOW_UP");

        stack.publish(story.told());
        var more = story.contributed(of("later", SAFE_HOME, "SAFETY").draft());
        stack.publish(more.last());

        assertThat(read(more.last(), CHILD_BOARD, "FOLLOW_UP")).isEqualTo(once);
    }

    @Test
    void topics_may_come_in_any_order() throws Exception {
        var story = everything();
        var told = new ArrayList<>(story.told());
        told.sort(Comparator.comparing(Told::topic).reversed());

        stack.publish(told);
        settle(story);

        assertThat(read(story.last(), CHILD_BOARD, "FOLLOW_UP"))
                .contains("What is known: school", "Safety first.", "STARTED", "MN-2026-");
    }

    @Test
    void many_threads_on_one_file_lose_nothing() throws Exception {
        var story = Story.raised(UUID.randomUUID()).accepted();
        for (var n = 0; n < 20; n++) {
            story.contributed(of("fact " + n, SAFE_HOME, "SAFETY"));
            MoreEvents.consented(story, BINTA, "HEALTH", HALT);
        }
        var told = new ArrayList<>(story.told());
        told.removeIf(event -> event.topic().startsWith("privacy") && event.sequence() > 1);
        told.stream().parallel().forEach(event -> {
            if (!event.topic().startsWith("case")) {
                stack.publish(event);
            }
        });
        stack.publish(
                told.stream().filter(event -> event.topic().startsWith("case")).toList());
        for (var event : told) {
            read(event, HALT, "DEEPENING");
        }

        assertThat(read(told.getLast(), HALT, "DEEPENING").split("What is known: fact "))
                .hasSize(21);
    }

    private static Story everything() {
        var story = Story.raised(UUID.randomUUID()).accepted().directed(CHILD_BOARD);
        story.contributed(of("school", SAFE_HOME, "SAFETY").attribute("a", "b", "NEEDS"));
        MoreEvents.asked(story, POLICE, SAFE_HOME, "SAFETY");
        return MoreEvents.followUpReported(
                MoreEvents.followUpOpened(story.interpreted().decided()));
    }

    /** Until everything has come, whatever its topic. */
    private void settle(Story story) throws Exception {
        for (var event : List.copyOf(story.told())) {
            new Call(port, HALT, "/v1/cases/" + story.caseId(), "OVERVIEW", stack.tokenOf(event)).getWhenThere();
        }
    }

    private String read(Told awaited, String organisation, String purpose) throws Exception {
        var call = new Call(port, organisation, "/v1/cases/" + awaited.key(), purpose, stack.tokenOf(awaited));
        return call.getWhenThere().body();
    }
}
