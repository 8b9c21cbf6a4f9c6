package nl.ketenkaart.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.Rehearsals;
import nl.ketenkaart.platform.thing.Thing.ThingId;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With {@code Prefer: validate-only} everything is answered and nothing is stored. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class OnlyTriedIT {
    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    Aggregates<Thing> things;

    private ThingClient client;
    private Map<String, List<Document>> before = Map.of();

    @BeforeEach
    void look() {
        client = new ThingClient(port);
        before = stored();
    }

    @AfterEach
    void nothing_is_stored_by_any_test_here() {
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void what_is_refused_is_refused_in_the_same_words() {
        var refused = tried(ThingClient.named("forbidden"), UUID.randomUUID());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Preference-Applied")).contains("validate-only");
        var faulty = tried("{\"name\": 1, \"on\": \"2999-01-01\", \"colour\": 2}", UUID.randomUUID());
        assertThat(faulty.statusCode()).isEqualTo(400);
        assertThat(faulty.body()).contains("/name", "/colour", "/maker");
    }

    @Test
    void a_missing_key_is_a_fault_here_too() {
        var answer = client.send("POST", "/v1/things", ThingClient.GOOD, r -> r.header("Prefer", "validate-only"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("header:Idempotency-Key");
    }

    @Test
    void what_is_good_is_answered_as_it_would_be_and_leads_nowhere() {
        var answer = tried(ThingClient.GOOD, UUID.randomUUID());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"kettle\"");
        assertThat(answer.headers().firstValue("Preference-Applied")).contains("validate-only");
        assertThat(answer.headers().map()).doesNotContainKeys("location", "etag", "consistency-token");
    }

    @Test
    void a_change_of_what_is_not_there_finds_nothing() {
        var answer = client.send(
                "PUT",
                "/v1/things/" + UUID.randomUUID() + "/name",
                ThingClient.GOOD,
                r -> r.header("Prefer", "validate-only").header("If-Match", "\"1\""));
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void what_a_rehearsal_made_it_finds_again_and_changes_and_nobody_else_sees() {
        var id = UUID.randomUUID();
        var thing = new Thing(new ThingId(id), "kettle", java.time.LocalDate.EPOCH, 1, List.of());
        var renamed = Rehearsal.of(true, () -> {
            things.create(id, id, new OrganisationId("halt"), thing, List.of());
            things.change(id, found -> Outcome.changed(found.renamed("teapot")));
            things.create(id, id, new OrganisationId("halt"), thing, List.of());
            return things.find(id);
        });
        assertThat(renamed).map(Thing::name).contains("teapot");
        assertThat(things.find(id)).isEmpty();
    }

    @Test
    void a_writer_that_does_not_ask_is_seen() {
        var careless = stores.database().getCollection("careless");
        Rehearsal.of(true, () -> careless.insertOne(new Document("_id", "kept")));
        careless.drop();
        assertThat(Rehearsals.written()).hasSize(1).first().asString().contains("insert", "careless");
    }

    private HttpResponse<String> tried(String body, UUID key) {
        return client.send(
                "POST",
                "/v1/things",
                body,
                r -> r.header("Idempotency-Key", key.toString()).header("Prefer", "respond-async, validate-only"));
    }

    private Map<String, List<Document>> stored() {
        var all = new TreeMap<String, List<Document>>();
        for (var name : stores.database().listCollectionNames()) {
            all.put(name, stores.database().getCollection(name).find().into(new ArrayList<>()));
        }
        return all;
    }
}
