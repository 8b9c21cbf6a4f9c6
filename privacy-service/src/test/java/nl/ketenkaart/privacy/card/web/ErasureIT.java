package nl.ketenkaart.privacy.card.web;

import static nl.ketenkaart.privacy.story.Cast.CHILD_BOARD;
import static nl.ketenkaart.privacy.story.Cast.HALT;
import static nl.ketenkaart.privacy.story.Cast.KINDS;
import static nl.ketenkaart.privacy.story.Cast.POLICE;
import static nl.ketenkaart.privacy.story.Cast.SAFE_HOME;
import static nl.ketenkaart.privacy.story.Contribution.of;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.command.Command;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.keys.KeyStore;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.Rehearsals;
import nl.ketenkaart.privacy.card.web.CardStack.Call;
import nl.ketenkaart.privacy.story.MoreEvents.SessionStory;
import nl.ketenkaart.privacy.story.Story;
import nl.ketenkaart.privacy.story.Told;
import nl.ketenkaart.privacy.story.Turns;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case that was erased is nowhere in this service, and comes back from nowhere. */
@CardServiceTest
class ErasureIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BODY = "{\"ground\": \"TERM_OVER\"}";

    @LocalServerPort
    int port;

    @Autowired
    CardStack stack;

    @Autowired
    Stores stores;

    @Autowired
    KeyStore keys;

    @Autowired
    @Qualifier("rebuild-cards")
    Command rebuild;

    private final Story story = Turns.closed(
            Story.raised(UUID.randomUUID())
                    .accepted()
                    .directed(CHILD_BOARD)
                    .contributed(of("shelter", SAFE_HOME, "WHEREABOUTS"))
                    .excluded(HALT),
            null,
            null);

    @BeforeEach
    void a_case_that_has_ended() throws Exception {
        stack.publish(story.told());
        for (var event : story.told()) {
            new Call(port, CHILD_BOARD, "/v1/cases/" + story.caseId(), "OVERVIEW", stack.tokenOf(event)).getWhenThere();
        }
    }

    @Test
    void to_who_may_not_know_the_case_it_is_not_there_byte_for_byte() {
        var nowhere = post(SAFE_HOME, "privacy-officer", UUID.randomUUID());

        for (var stranger : List.of("leger-des-heils", HALT)) {
            var answer = post(stranger, "privacy-officer", story.caseId());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(nowhere.body());
            assertThat(get(stranger, story.caseId()).body())
                    .isEqualTo(get(SAFE_HOME, UUID.randomUUID()).body());
        }
        assertThat(post(SAFE_HOME, "professional", story.caseId()).statusCode()).isEqualTo(403);
    }

    @Test
    void words_of_ones_own_are_refused() {
        var answer = send(request(SAFE_HOME, "privacy-officer", story.caseId())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{\"ground\": \"She wants it\", \"why\": \"x\"}"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/ground").contains("/why");
    }

    @Test
    void a_proposal_is_seen_and_taken_back() {
        var proposed = post(SAFE_HOME, "privacy-officer", story.caseId());

        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(200);
        assertThat(get(POLICE, story.caseId()).body()).contains("PROPOSED").contains(SAFE_HOME);
        assertThat(delete(POLICE).statusCode()).isEqualTo(409);
        assertThat(delete(SAFE_HOME).statusCode()).isEqualTo(204);
        assertThat(get(POLICE, story.caseId()).statusCode()).isEqualTo(404);
    }

    @Test
    void once_two_agreed_nobody_reads_it_nothing_is_kept_of_it_and_nothing_brings_it_back() throws Exception {
        post(SAFE_HOME, "privacy-officer", story.caseId());

        var erased = post(POLICE, "privacy-officer", story.caseId());

        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
        assertThat(Json.mapper().readTree(erased.body()).path("state").asString())
                .isEqualTo("CARRIED_OUT");
        assertThat(overview(CHILD_BOARD).statusCode()).as("from its answer on").isEqualTo(404);
        assertThat(overviewOf(CHILD_BOARD, stack.tokenOf(story.last())).statusCode())
                .as("with the token of what was written there")
                .isEqualTo(404);
        assertThat(keys.find(story.caseId()).wrapped()).isEmpty();
        Awaitility.await().untilAsserted(() -> assertThat(left()).isEmpty());

        var said = new ArrayList<String>();
        rebuild.run(List.of("--patience=20"), said::add);

        assertThat(left()).as(said.toString()).isEmpty();
        assertThat(overview(CHILD_BOARD).statusCode()).isEqualTo(404);
        assertThat(get(POLICE, story.caseId()).body()).contains("CARRIED_OUT").contains("TERM_OVER");
        assertThat(get(CHILD_BOARD, story.caseId()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_session_on_whose_agenda_it_stood_goes_on_and_brings_no_file_of_it_back() throws Exception {
        var session = new SessionStory(UUID.randomUUID()).planned().agenda(story.caseId());
        taken(session.told());
        post(SAFE_HOME, "privacy-officer", story.caseId());
        post(POLICE, "privacy-officer", story.caseId());
        Awaitility.await().untilAsserted(() -> assertThat(left()).containsExactly("sessions " + session.id()));

        var before = session.told().size();
        var after = session.opened().closed().told();
        taken(after.subList(before, after.size()));

        assertThat(left()).containsExactly("sessions " + session.id());
    }

    private void taken(List<Told> told) throws Exception {
        stack.publish(told);
        new Call(port, CHILD_BOARD, "/v1/sessions/calendar", null, stack.tokenOf(told.getLast())).getWhenThere();
    }

    /** What the service's own database keeps of it, but for the erasure itself and the processing log. */
    private List<String> left() {
        var id = story.caseId().toString();
        var left = new ArrayList<String>();
        for (var name : stores.database().listCollectionNames()) {
            if (!name.equals("erasures") && !name.startsWith("processing-log") && !name.equals("actor-log")) {
                stores.database().getCollection(name).find(Filters.empty()).forEach(document -> {
                    if (document.toJson().contains(id)) {
                        left.add(name + " " + document.get("_id"));
                    }
                });
            }
        }
        return left;
    }

    private HttpResponse<String> overview(String organisation) throws Exception {
        return overviewOf(organisation, null);
    }

    private HttpResponse<String> overviewOf(String organisation, String token) throws Exception {
        return new Call(port, organisation, "/v1/cases/" + story.caseId(), "OVERVIEW", token).getWhenThere();
    }

    private HttpResponse<String> post(String organisation, String role, UUID caseId) {
        var request = request(organisation, role, caseId)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(BODY))
                .build();
        return Rehearsals.firstTried(request, ErasureIT::send);
    }

    private HttpResponse<String> delete(String organisation) {
        var request = request(organisation, "privacy-officer", story.caseId())
                .DELETE()
                .build();
        return Rehearsals.firstTried(request, ErasureIT::send);
    }

    private HttpResponse<String> get(String organisation, UUID caseId) {
        return send(request(organisation, "privacy-officer", caseId).build());
    }

    private HttpRequest.Builder request(String organisation, String role, UUID caseId) {
        var token = EmbeddedStack.issuer()
                .person(organisation, KINDS.get(organisation).name(), "yasmin", role);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/cases/" + caseId + "/erasure"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
