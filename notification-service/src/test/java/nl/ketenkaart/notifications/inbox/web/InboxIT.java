package nl.ketenkaart.notifications.inbox.web;

import static nl.ketenkaart.notifications.Contracts.faultsOfAnswer;
import static nl.ketenkaart.notifications.Walk.anOrganisation;
import static nl.ketenkaart.notifications.Walk.professionalOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.Walk;
import nl.ketenkaart.platform.event.OutgoingEvent;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.keys.ErasureNews;
import nl.ketenkaart.platform.keys.KeyStore;
import nl.ketenkaart.platform.sealing.Codec;
import nl.ketenkaart.platform.sealing.ConsistencyTokens;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class InboxIT {
    @LocalServerPort
    int port;

    @Autowired
    Publisher publisher;

    @Autowired
    Codec codec;

    @Autowired
    ConsistencyTokens tokens;

    @Autowired
    Stores stores;

    @Autowired
    KeyStore keys;

    @Autowired
    ErasureNews news;

    private final String halt = anOrganisation("halt");
    private final String probation = anOrganisation("probation");
    private final String joost = professionalOf(halt);
    private final String bram = professionalOf(probation);
    private Walk walk;

    @BeforeEach
    void both_sit_at_the_table() {
        walk = new Walk(port, publisher, codec, tokens);
        walk.caseEvent("case-raised", """
            {"caseId": "%s", "organisation": "%s", "persons": [], "at": "2026-11-20T10:00:00Z",
             "seats": [{"organisation": "%s", "kind": "HALT", "from": "2026-11-20T10:00:00Z"},
                       {"organisation": "%s", "kind": "PROBATION", "from": "2026-11-20T10:00:00Z"}]}\
            """.formatted(walk.caseId, halt, halt, probation));
    }

    @Test
    void an_altered_cursor_and_somebody_elses_are_400() {
        cardChanged(halt, "concern-voiced");
        var cursor = walk.get(joost, "/v1/notifications").get("next").asString();
        var altered = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);
        assertThat(walk.getAny(joost, "/v1/notifications?cursor=" + altered).statusCode())
                .isEqualTo(400);
        assertThat(walk.getAny(bram, "/v1/notifications?cursor=" + cursor).statusCode())
                .isEqualTo(400);
        assertThat(walk.getAny(joost, "/v1/follow-ups?cursor=" + cursor).statusCode())
                .isEqualTo(400);
        assertThat(walk.getAny(joost, "/v1/notifications?limit=101").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_news_of_others_is_not_told() {
        cardChanged(probation, "concern-voiced");
        assertThat(read(joost)).isEmpty();
    }

    @Test
    void who_lost_the_seat_gets_byte_for_byte_what_it_got_before_the_news_came() {
        cardChanged(halt, "concern-voiced");
        walk.caseEvent("organisation-unseated", """
            {"organisation": "%s", "until": "2026-11-21T10:00:00Z", "at": "2026-11-21T10:00:00Z"}\
            """.formatted(halt));
        var before = walk.getAny(joost, "/v1/notifications").body();
        cardChanged(halt, "case-decided");
        assertThat(walk.getAny(joost, "/v1/notifications").body())
                .isEqualTo(before)
                .contains("\"items\":[]");
    }

    @Test
    void news_of_a_case_that_was_erased_is_told_no_more_and_holds_back_no_other() {
        cardChanged(halt, "concern-voiced");
        assertThat(read(joost)).hasSize(1);
        var table = Filters.eq("_id", walk.caseId.toString());
        keys.erase(walk.caseId, Instant.now());
        news.erased(walk.caseId);
        Awaitility.await()
                .until(() -> stores.database()
                                .getCollection("case-tables")
                                .find(table)
                                .first()
                        == null);

        both_sit_at_the_table();
        cardChanged(halt, "case-interpreted");

        assertThat(read(joost))
                .extracting(one -> one.get("subject").asString())
                .containsExactly(walk.caseId.toString());
    }

    @Test
    void the_same_event_again_is_told_once() {
        var event = cardChanged(halt, "concern-voiced");
        assertThat(read(joost)).hasSize(1);
        walk.send(event);
        cardChanged(halt, "case-decided");
        assertThat(read(joost)).hasSize(2);
    }

    @Test
    void an_event_taken_in_again_since_the_process_died_half_way_is_told_once() {
        var event = cardChanged(halt, "concern-voiced");
        assertThat(read(joost)).hasSize(1);
        stores.database()
                .getCollection("inbox-progress")
                .updateOne(Filters.eq("_id", walk.caseId.toString()), Updates.set("applied." + walk.caseId, 0L));
        walk.send(event);
        assertThat(read(joost)).hasSize(1);
    }

    @Test
    void who_was_shown_what_was_corrected_hears_so_once_and_nobody_else_does() {
        var told = walk.privacyEvent(
                "receiver-told", """
                    {"caseId": "%s", "organisation": "%s", "about": "contribution-corrected", "item": "%s", "causedBy": "%s", "at": "2026-11-23T13:45:00Z"}\
                    """.formatted(walk.caseId, halt, UUID.randomUUID(), UUID.randomUUID()));
        walk.send(told);
        assertThat(read(joost))
                .extracting(news -> news.get("type").asString())
                .containsExactly("nl.ketenkaart.cases.contribution-corrected");
        assertThat(read(bram)).isEmpty();
    }

    @Test
    void who_owns_what_broken_glass_opens_hears_so_and_nobody_else_does() {
        walk.send(walk.privacyEvent(
                "break-glass-opened", """
                    {"caseId": "%s", "organisation": "%s", "about": "break-glass-opened", "item": "%s", "causedBy": "%s", "at": "2026-11-23T13:45:00Z"}\
                    """.formatted(walk.caseId, halt, UUID.randomUUID(), UUID.randomUUID())));
        assertThat(read(joost))
                .extracting(news -> news.get("type").asString())
                .containsExactly("nl.ketenkaart.cases.break-glass-opened");
        assertThat(read(bram)).isEmpty();
    }

    @Test
    void news_is_a_cloud_event_without_content() {
        cardChanged(halt, "contribution-recorded");
        assertThat(faultsOfAnswer("Notifications", walk.get(joost, "/v1/notifications")))
                .isEmpty();
        var news = read(joost).get(0);
        assertThat(news.get("specversion").asString()).isEqualTo("1.0");
        assertThat(news.get("source").asString())
                .isEqualTo("urn:nld:oin:00000000000000000000:systeem:ketenkaart-notification-service");
        assertThat(news.get("type").asString()).isEqualTo("nl.ketenkaart.cases.contribution-recorded");
        assertThat(news.get("subject").asString()).isEqualTo(walk.caseId.toString());
        assertThat(news.get("time").asString()).isEqualTo("2026-11-23T13:45:00Z");
        assertThat(news.get("dataref").asString()).isEqualTo("/v1/cases/" + walk.caseId);
        assertThat(news.get("data").isEmpty()).isTrue();
    }

    @Test
    void an_inbox_is_read_on_page_by_page_while_more_comes_in() {
        var told = new ArrayList<JsonNode>();
        var cursor = "";
        for (var round = 0; round < 5; round++) {
            cardChanged(halt, "concern-voiced");
            cardChanged(halt, "case-interpreted");
            cardChanged(halt, "dissent-recorded");
            var page = walk.get(joost, "/v1/notifications?limit=2" + cursor);
            told.addAll(page.get("items").valueStream().toList());
            cursor = "&cursor=" + page.get("next").asString();
        }
        told.addAll(walk.get(joost, "/v1/notifications?limit=100" + cursor)
                .get("items")
                .valueStream()
                .toList());
        assertThat(told).hasSize(15).isEqualTo(read(joost));
    }

    private OutgoingEvent cardChanged(String organisation, String about) {
        return walk.privacyEvent(
                "card-changed", """
                    {"caseId": "%s", "organisation": "%s", "about": "%s", "item": "%s", "causedBy": "%s", "at": "2026-11-23T13:45:00Z"}\
                    """.formatted(walk.caseId, organisation, about, UUID.randomUUID(), UUID.randomUUID()));
    }

    private List<JsonNode> read(String token) {
        return walk.get(token, "/v1/notifications").get("items").valueStream().toList();
    }
}
