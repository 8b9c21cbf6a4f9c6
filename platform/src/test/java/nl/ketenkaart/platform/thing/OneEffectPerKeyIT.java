package nl.ketenkaart.platform.thing;

import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.answer.Once;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.thing.ThingService.ThingController;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class OneEffectPerKeyIT {
    private static final Reply REFUSED = Reply.refused(Refusal.forbidden("Not this name."));

    @LocalServerPort
    int port;

    @Autowired
    Stores stores;

    @Autowired
    Once once;

    private ThingClient client;

    @BeforeEach
    void client() {
        client = new ThingClient(port);
    }

    @Test
    void the_same_key_with_another_body_is_409_and_makes_nothing() {
        var key = UUID.randomUUID();
        client.post(ThingClient.GOOD, key);
        var before = countOfThings();
        assertThat(client.post(ThingClient.named("teapot"), key).statusCode()).isEqualTo(409);
        assertThat(countOfThings()).isEqualTo(before);
    }

    @Test
    void what_was_only_tried_leaves_its_key_free_and_what_was_done_is_told_to_who_tries_it_again() {
        var key = UUID.randomUUID();
        assertThat(tried(ThingClient.named("teapot"), key).statusCode()).isEqualTo(200);
        var made = client.post(ThingClient.GOOD, key);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(tried(ThingClient.GOOD, key).body()).isEqualTo(made.body());
        assertThat(tried(ThingClient.named("teapot"), key).statusCode()).isEqualTo(409);
    }

    private java.net.http.HttpResponse<String> tried(String body, UUID key) {
        return client.send(
                "POST",
                "/v1/things",
                body,
                r -> r.header("Idempotency-Key", key.toString()).header("Prefer", "validate-only"));
    }

    @Test
    void a_refused_request_may_be_mended_under_its_key() {
        var key = UUID.randomUUID();
        assertThat(client.post(ThingClient.named("forbidden"), key).statusCode())
                .isEqualTo(403);
        assertThat(client.post(ThingClient.GOOD, key).statusCode()).isEqualTo(201);
    }

    @Test
    void a_repeat_gets_the_first_answer_without_working_again() {
        var key = UUID.randomUUID();
        var first = client.post(ThingClient.GOOD, key);
        var worked = ThingController.WORKED.get();
        var second = client.post(ThingClient.GOOD, key);
        assertThat(ThingController.WORKED).hasValue(worked);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        for (var header : new String[] {"Location", "ETag", "Consistency-Token"}) {
            assertThat(second.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(first.headers().firstValue(header));
        }
    }

    @Test
    void a_repeat_after_a_crash_before_the_answer_was_kept_finds_what_was_made() {
        var key = UUID.randomUUID();
        var first = client.post(ThingClient.GOOD, key);
        var count = countOfThings();
        stores.database().getCollection("idempotency-keys").updateOne(regex("_id", key.toString()), unset("answer"));
        var second = client.post(ThingClient.GOOD, key);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(countOfThings()).isEqualTo(count);
    }

    @Test
    void eight_at_once_with_one_key_make_one_thing() throws Exception {
        var key = UUID.randomUUID();
        var before = countOfThings();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<String> post = () -> client.post(ThingClient.GOOD, key).body();
            var bodies =
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> post).toList());
            var first = bodies.getFirst().get();
            for (var body : bodies) {
                assertThat(body.get()).isEqualTo(first);
            }
        }
        assertThat(countOfThings()).isEqualTo(before + 1);
    }

    @Test
    void a_refusal_beside_a_success_does_not_open_the_key_again() {
        var asked = asked();
        var made = once.answer(asked, id -> {
            assertThat(once.answer(asked, same -> REFUSED).getStatusCode().value())
                    .isEqualTo(403);
            return Reply.created("/v1/things/" + id, "kettle");
        });
        var repeat = once.answer(asked, id -> Reply.created("/v1/things/" + id, "another kettle"));
        assertThat(repeat).isEqualTo(made);
    }

    @Test
    void whoever_joins_a_key_works_under_its_id_also_when_the_first_is_refused_meanwhile() throws Exception {
        var asked = asked();
        var begun = new CompletableFuture<UUID>();
        var joined = new CompletableFuture<UUID>();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var first = threads.submit(() -> once.answer(asked, id -> {
                begun.complete(id);
                joined.join();
                return REFUSED;
            }));
            var id = begun.get(10, TimeUnit.SECONDS);
            once.answer(asked, same -> {
                joined.complete(same);
                assertThat(first).succeedsWithin(Duration.ofSeconds(10));
                once.answer(asked, third -> {
                    assertThat(third).isEqualTo(id);
                    return REFUSED;
                });
                return REFUSED;
            });
        }
        once.answer(asked, fresh -> {
            assertThat(fresh).as("all were refused: the key is free").isNotEqualTo(joined.join());
            return REFUSED;
        });
    }

    @Test
    void a_change_needs_the_tag_of_what_it_changes() {
        var made = client.post(ThingClient.GOOD);
        var path = made.headers().firstValue("Location").orElseThrow();
        var tag = made.headers().firstValue("ETag").orElseThrow();
        assertThat(client.send("PUT", path, ThingClient.GOOD, r -> r).statusCode())
                .isEqualTo(428);
        assertThat(client.send("PUT", path, ThingClient.GOOD, r -> r.header("If-Match", "\"another\""))
                        .statusCode())
                .isEqualTo(412);
        var changed = client.send("PUT", path, ThingClient.named("pan"), r -> r.header("If-Match", tag));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(client.send("PUT", path, ThingClient.GOOD, r -> r.header("If-Match", tag))
                        .statusCode())
                .isEqualTo(412);
    }

    private static Once.Asked asked() {
        var noor = new Caller(new OrganisationId("halt"), "HALT", "noor", true, Set.of("professional"), "halt-api");
        return new Once.Asked(noor, UUID.randomUUID(), "POST /v1/things".getBytes(StandardCharsets.UTF_8));
    }

    private long countOfThings() {
        return stores.database().getCollection("things").countDocuments();
    }
}
