package nl.ketenkaart.privacy.card.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.privacy.card.web.CardStack.Call;
import nl.ketenkaart.privacy.casefile.Projection;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Told;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CardServiceTest
class IntakeIT {
    @LocalServerPort
    int port;

    @Autowired
    CardStack stack;

    @Autowired
    Projection projection;

    @Autowired
    MeterRegistry metrics;

    @Test
    void an_event_after_a_gap_goes_to_the_dead_letters_with_the_reason_and_the_topic_goes_on() throws Exception {
        var story = everything();
        var told = story.told();
        stack.publish(told.getFirst());
        stack.publish(told.get(2));
        stack.publish(told.get(1));

        try (var dead = new Listening("case-events.v1." + CardServiceTest.NAME + ".dlt", null)) {
            var record = dead.find(r -> r.key().equals(story.caseId().toString()));
            assertThat(new String(record.headers().lastHeader("reason").value()))
                    .contains("came after 1");
        }
        assertThat(new Call(port, HALT, "/v1/cases/" + story.caseId(), "OVERVIEW", null).get())
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503));
        Awaitility.await().until(() -> projection.applied(story.caseId(), story.caseId()) == 2);
    }

    @Test
    void an_exclusion_that_cannot_be_applied_closes_its_case_and_no_other() throws Exception {
        var story = everything();
        var other = everything();
        stack.publish(story.told());
        stack.publish(other.told());
        settle(story);
        settle(other);

        stack.publish(misplaced(story.excluded(HALT).last()));

        var call = new Call(port, HALT, "/v1/cases/" + story.caseId(), "OVERVIEW", null);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> call.get().statusCode() == 503);
        var closed = call.get();
        assertThat(closed.headers().firstValue("Retry-After")).hasValue("60");
        assertThat(closed.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(closed.body()).contains("\"status\":503").doesNotContain("MN-2026-");
        assertThat(new Call(port, HALT, "/v1/cases/" + story.caseId(), "FOLLOW_UP", null)
                        .get()
                        .statusCode())
                .isEqualTo(503);
        var stranger = new Call(port, SALVATION_ARMY, "/v1/cases/" + story.caseId(), "OVERVIEW", null);
        assertThat(stranger.get().statusCode()).isEqualTo(404);
        assertThat(read(other.last(), HALT, "OVERVIEW")).contains("MN-2026-");

        projection.clearIncomplete(story.caseId());
        assertThat(call.get().statusCode()).isEqualTo(200);
    }

    @Test
    void a_case_that_is_marked_before_there_is_a_file_of_it_stays_closed_when_there_is_one() throws Exception {
        var story = everything();
        projection.markIncomplete(story.caseId());
        projection.markIncomplete(story.caseId());

        stack.publish(story.told());

        var call = new Call(port, HALT, "/v1/cases/" + story.caseId(), "OVERVIEW", null);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> call.get().statusCode() == 503);
        projection.clearIncomplete(story.caseId());
        settle(story);
        assertThat(call.get().statusCode()).isEqualTo(200);
    }

    /** The same under the key of its case, and said of another. */
    private static Told misplaced(Told told) {
        var body = new HashMap<>(told.body());
        body.put("caseId", UUID.randomUUID());
        return new Told(
                told.topic(),
                told.type(),
                told.id(),
                told.key(),
                told.aggregate(),
                told.sequence(),
                told.at(),
                told.contributor(),
                body);
    }

    @Test
    void how_far_behind_the_intake_is_can_be_measured_by_topic() {
        for (var topic : List.of("case-events.v1", "context-events.v1", "privacy-events.v1", "follow-up-events.v1")) {
            var client = CardServiceTest.NAME + "." + topic;
            Awaitility.await()
                    .untilAsserted(() -> assertThat(metrics.find("kafka.consumer.fetch.manager.records.lag.max")
                                    .gauges())
                            .extracting(gauge -> gauge.getId().getTag("client.id"))
                            .anyMatch(name -> name != null && name.startsWith(client)));
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
