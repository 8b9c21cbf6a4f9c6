package nl.ketenkaart.privacy.document.web;

import static nl.ketenkaart.privacy.story.Cast.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.privacy.disclosure.Activity;
import nl.ketenkaart.privacy.story.MoreEvents;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets the bytes of a document, and what is on record of it. */
class FetchingADocumentIT extends AtTheTable {

    @Test
    void who_may_not_see_it_finds_none_as_if_there_were_none() throws Exception {
        var hidden = read(HALT, "DEEPENING");
        var outside = read(SALVATION_ARMY, "DEEPENING");
        var notThere = send(request("GET", HALT, "DEEPENING", UUID.randomUUID()));
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(said(hidden)).isEqualTo(said(outside)).isEqualTo(said(notThere));
        assertThat(send(request("HEAD", HALT, "DEEPENING", document())).statusCode())
                .isEqualTo(404);
        assertThat(Around.RECORDED).isEmpty();
        assertThat(CONTEXT.bearers).isEmpty();
    }

    @Test
    void for_another_purpose_there_is_none_and_without_one_it_is_refused() throws Exception {
        assertThat(read(POLICE, "OVERVIEW").statusCode()).isEqualTo(404);
        assertThat(read(POLICE, "FOLLOW_UP").statusCode()).isEqualTo(404);
        assertThat(read(POLICE, "CURIOSITY").statusCode()).isEqualTo(400);
        assertThat(read(SAFE_HOME, "OWN_RECORDS").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MARKER_ONLY", "DIRECTOR_RELEASE", "SESSION_ONLY"})
    void a_mark_gives_no_bytes(String handling) throws Exception {
        var other = Story.raised(UUID.randomUUID()).accepted().directed(CHILD_BOARD);
        MoreEvents.documented(other, SAFE_HOME, Map.of("category", "POLICE_CONTACT", "handling", handling));
        other.told().forEach(new Telling(publisher, codec)::tell);
        for (var organisation : List.of(POLICE, CHILD_BOARD)) {
            assertThat(of(other, organisation).statusCode()).isEqualTo(404);
        }
        assertThat(of(other, SAFE_HOME).statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_withdrawn_is_gone_for_its_owner_too() throws Exception {
        MoreEvents.documentWithdrawn(story, SAFE_HOME);
        new Telling(publisher, codec).tell(story.last());
        assertThat(read(POLICE, "DEEPENING").statusCode()).isEqualTo(404);
        assertThat(read(SAFE_HOME, "DEEPENING").statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_recorded_is_not_given() throws Exception {
        Around.BROKEN.set(true);
        try {
            var answer = send(request("GET", POLICE, "DEEPENING", document()));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(send(request("HEAD", POLICE, "DEEPENING", document())).statusCode())
                    .isEqualTo(503);
        } finally {
            Around.BROKEN.set(false);
        }
    }

    @Test
    void where_no_bytes_can_be_had_nothing_is_on_record() throws Exception {
        CONTEXT.status = 500;
        var answer = send(request("GET", POLICE, "DEEPENING", document()));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        CONTEXT.status = 404;
        assertThat(read(POLICE, "DEEPENING").statusCode()).isEqualTo(404);
        assertThat(Around.RECORDED).isEmpty();
    }

    @Test
    void what_is_cut_off_does_not_look_whole() throws Exception {
        CONTEXT.cutsOff = true;
        var answer = send(request("GET", POLICE, "DEEPENING", document()));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void what_breaks_off_after_its_first_bytes_does_not_look_whole() throws Exception {
        var large = 2_000_000;
        var other = Story.raised(UUID.randomUUID()).accepted().directed(CHILD_BOARD);
        MoreEvents.documented(other, SAFE_HOME, Map.of("category", "POLICE_CONTACT", "size", large));
        other.told().forEach(new Telling(publisher, codec)::tell);
        CONTEXT.has(ContextStandIn.noise(large));
        assertThat(of(other, POLICE).body()).hasSize(large);
        CONTEXT.cutsOff = true;

        var answer =
                HTTP.send(request("GET", other, POLICE, "DEEPENING", document()).build(), BodyHandlers.ofInputStream());

        assertThat(answer.statusCode()).isEqualTo(200);
        var in = answer.body();
        assertThat(in.readNBytes(1_000)).hasSize(1_000);
        assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
    }

    @Test
    void who_sees_it_gets_its_bytes_and_that_is_on_record() throws Exception {
        var atPolice = read(POLICE, "DEEPENING");
        var atOwner = read(SAFE_HOME, "DEEPENING");
        assertThat(atPolice.statusCode()).isEqualTo(200);
        assertThat(atPolice.body()).isEqualTo(FILE);
        assertThat(atOwner.body()).isEqualTo(FILE);
        var headers = atPolice.headers();
        assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control")).contains("private, no-store");
        assertThat(headers.firstValue("Accept-Ranges")).contains("bytes");
        assertThat(headers.firstValueAsLong("Content-Length")).hasValue(FILE.length);
        assertThat(headers.firstValue("Content-Disposition"))
                .contains("attachment; filename=\"Proces-verbaal _een_ _twee__..__gnp.pdf\"; filename*=UTF-8''"
                        + "Proces-verbaal%20%E2%80%9C%C3%A9%C3%A9n%E2%80%9D%20_twee__..__gnp.pdf");
        assertThat(headers.firstValue("ETag")).isNotEqualTo(atOwner.headers().firstValue("ETag"));
        assertThat(Around.RECORDED).hasSize(2).allSatisfy(disclosure -> {
            assertThat(disclosure.activity()).isEqualTo(Activity.FETCH_DOCUMENT);
            assertThat(disclosure.people()).singleElement().satisfies(about -> {
                assertThat(about.person().value()).isEqualTo(ALBLAS);
                assertThat(about.items()).containsExactly(document());
            });
        });
    }

    @Test
    void head_tells_how_large_it_is_and_fetches_nothing() throws Exception {
        var answer = send(request("HEAD", POLICE, "DEEPENING", document()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(FILE.length);
        assertThat(CONTEXT.bearers).isEmpty();
        assertThat(Around.RECORDED).hasSize(1);
    }

    @Test
    void its_own_token_is_fetched_once_and_anew_when_it_is_not_taken() throws Exception {
        var before = EmbeddedStack.issuer().given();
        read(POLICE, "DEEPENING");
        read(POLICE, "DEEPENING");
        assertThat(EmbeddedStack.issuer().given()).isEqualTo(before);
        assertThat(CONTEXT.bearers).hasSize(2).doesNotContainNull();
        CONTEXT.asBefore();
        CONTEXT.takesTheFirstToken = false;
        assertThat(read(POLICE, "DEEPENING").statusCode()).isEqualTo(200);
        assertThat(EmbeddedStack.issuer().given()).isEqualTo(before + 1);
        assertThat(CONTEXT.bearers).doesNotHaveDuplicates();
    }
}
