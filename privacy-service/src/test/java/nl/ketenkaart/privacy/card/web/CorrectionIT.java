package nl.ketenkaart.privacy.card.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.privacy.card.web.CardStack.Call;
import nl.ketenkaart.privacy.receipt.Receipts;
import nl.ketenkaart.privacy.story.Contribution;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Told;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whoever was shown a wording is told once that it was corrected, whatever comes in between; whoever was not is not told. */
@CardServiceTest
class CorrectionIT {
    private static final int ROUNDS = 12;

    @LocalServerPort
    int port;

    @Autowired
    CardStack stack;

    @Autowired
    Receipts receipts;

    private final Contribution school = of("school " + UUID.randomUUID(), SAFE_HOME, "SAFETY");
    private final Story story =
            Story.raised(UUID.randomUUID()).accepted().directed(CHILD_BOARD).contributed(school.saying("version 1"));

    @Test
    void who_read_it_is_told_and_who_did_not_is_not() throws Exception {
        happens(story);
        assertThat(read(HALT)).contains("version 1");

        var correction = happens(story.contributed(version(2)));

        assertThat(said())
                .filteredOn(news -> causedBy(news, correction))
                .singleElement()
                .satisfies(news -> {
                    assertThat(news.get("organisation").asString()).isEqualTo(HALT);
                    assertThat(news.get("about").asString()).isEqualTo("contribution-corrected");
                    assertThat(news.get("item").asString())
                            .isEqualTo(school.id().toString());
                });
    }

    @Test
    void a_correction_that_stopped_half_way_and_came_again_is_told_once() throws Exception {
        happens(story);
        read(HALT);
        var correction = story.contributed(version(2)).last();
        receipts.replaced(story.caseId(), book -> book.corrected(school.id(), 2, (who, receipt) -> true));

        happens(story);
        happens(story);

        assertThat(said()).filteredOn(news -> causedBy(news, correction)).hasSize(1);
    }

    @Test
    void while_a_correction_is_on_its_way_nobody_is_shown_what_it_replaces() throws Exception {
        happens(story);
        receipts.replaced(story.caseId(), book -> book.corrected(school.id(), 2, (who, receipt) -> true));

        var answer = get(HALT, "DEEPENING", "");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain("version 1");
    }

    @Test
    void reading_and_correcting_at_the_same_time_loses_and_repeats_nothing() throws Exception {
        happens(story);
        var expected = new ArrayList<UUID>();
        var untold = false;
        for (var n = 2; n <= ROUNDS; n++) {
            var correction = story.contributed(version(n)).last();
            var reading = CompletableFuture.supplyAsync(() -> read(HALT));
            stack.publish(correction);
            var shownOld = reading.join().contains("version " + (n - 1) + "\"");
            if (shownOld || untold) {
                expected.add(correction.id());
            }
            untold = !shownOld;
            settled(correction);
        }
        happens(story);

        assertThat(said())
                .filteredOn(news -> news.get("about").asString().equals("contribution-corrected"))
                .extracting(news -> UUID.fromString(news.get("causedBy").asString()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void the_owner_reads_how_it_was_worded_and_nobody_else_finds_anything() throws Exception {
        happens(story);
        read(HALT);
        happens(story.contributed(version(2)).contributed(version(3)));
        var path = "/contributions/" + school.id() + "/earlier-wordings";

        var history = get(SAFE_HOME, "OWN_RECORDS", path);
        assertThat(history.statusCode()).as(history.body()).isEqualTo(200);
        CardIT.assertFits("EarlierWordings", history.body());
        assertThat(history.body()).contains("version 1", "version 2").doesNotContain("version 3");
        assertThat(get(SAFE_HOME, "OVERVIEW", path).statusCode()).isEqualTo(403);

        var missing = get(HALT, "OWN_RECORDS", "/contributions/" + UUID.randomUUID() + "/earlier-wordings");
        for (var other : List.of(HALT, CHILD_BOARD, SALVATION_ARMY)) {
            var answer = get(other, "OWN_RECORDS", path);
            assertThat(answer.statusCode()).as(other).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(missing.body());
        }
    }

    @Test
    void a_history_is_read_page_by_page_also_of_what_was_withdrawn_by_who_left_the_table() throws Exception {
        happens(story);
        happens(story.contributed(version(2)).contributed(version(3)).contributed(school.withdrawn()));
        happens(story.unseated(SAFE_HOME));
        var path = "/contributions/" + school.id() + "/earlier-wordings?limit=1";

        var first = Json.mapper().readTree(get(SAFE_HOME, "OWN_RECORDS", path).body());
        var next = path + "&cursor=" + first.get("next").asString();
        var second = Json.mapper().readTree(get(SAFE_HOME, "OWN_RECORDS", next).body());

        assertThat(first.at("/items/0/contribution/statement").asString()).isEqualTo("version 2");
        assertThat(second.at("/items/0/contribution/statement").asString()).isEqualTo("version 1");
        assertThat(second.has("next")).isFalse();
        assertThat(get(SAFE_HOME, "DEEPENING", path).statusCode()).isEqualTo(404);
    }

    private Contribution version(int n) {
        return school.saying("version " + n).corrected(n);
    }

    private Told happens(Story more) throws Exception {
        stack.publish(more.told());
        for (var event : more.told()) {
            settled(event);
        }
        return more.last();
    }

    private void settled(Told event) throws Exception {
        new Call(port, OM, "/v1/cases/" + story.caseId(), "OVERVIEW", stack.tokenOf(event)).getWhenThere();
    }

    private String read(String organisation) {
        try {
            return get(organisation, "DEEPENING", "").body();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> get(String organisation, String purpose, String path) throws Exception {
        return new Call(port, organisation, "/v1/cases/" + story.caseId() + path, purpose, null).get();
    }

    private static boolean causedBy(JsonNode news, Told event) {
        return news.get("causedBy").asString().equals(event.id().toString());
    }

    /** All that receivers in this case were told, up to now. */
    private List<JsonNode> said() {
        var last = story.contributed(of("last " + UUID.randomUUID(), SAFE_HOME, "SAFETY"))
                .last();
        stack.publish(last);
        try (var listening = stack.listening("privacy-events.v1")) {
            return listening
                    .upTo(record -> text(record.value()).contains(last.id().toString()))
                    .stream()
                    .filter(record -> record.key().equals(story.caseId().toString()))
                    .filter(record ->
                            text(record.headers().lastHeader("ce_type").value()).contains("receiver-told"))
                    .map(record -> text(record.value()))
                    .map(body -> Json.mapper().readTree(body.substring(body.indexOf("{\""))))
                    .toList();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
