package nl.ketenkaart.platform.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.testing.Onlooker;
import nl.ketenkaart.platform.thing.Thing.ThingId;
import nl.ketenkaart.platform.thing.Thing.ThingMade;
import nl.ketenkaart.platform.thing.Thing.ThingRenamed;
import nl.ketenkaart.platform.thing.ThingService.Copy;
import nl.ketenkaart.platform.thing.ThingService.Name;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A service that takes in one topic for two purposes: each gets all of it, whatever becomes of the other. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
@Import(TwoConsumersOfOneTopicIT.Second.class)
class TwoConsumersOfOneTopicIT {
    @Autowired
    Aggregates<Thing> things;

    @Autowired
    Projections<Copy> copies;

    private final UUID id = UUID.randomUUID();

    @TestConfiguration(proxyBeanMethods = false)
    static class Second {
        @Bean
        Counting counting() {
            return new Counting();
        }
    }

    /** Remembers the names, and fails over "stumbles". */
    static final class Counting implements EventConsumer {
        static final Map<UUID, List<String>> NAMES = new ConcurrentHashMap<>();

        @Override
        public String topic() {
            return ThingService.TOPIC;
        }

        @Override
        public String part() {
            return "counting";
        }

        @Override
        public void on(ReceivedEvent event) {
            var name = event.as(Name.class).name();
            if (name.equals("stumbles")) {
                throw new IllegalStateException("fails on purpose");
            }
            NAMES.computeIfAbsent(event.key(), none -> new CopyOnWriteArrayList<>())
                    .add(name);
        }
    }

    @BeforeEach
    void make() {
        var thing = new Thing(new ThingId(id), "kettle", LocalDate.EPOCH, 1, List.of());
        var made = new ThingMade(thing.id(), "kettle", Instant.EPOCH);
        things.create(id, id, new OrganisationId("politie-midden-nederland"), thing, List.of(made));
    }

    @Test
    void both_take_in_every_event_in_order() {
        for (var i = 0; i < 20; i++) {
            rename("name-" + i);
        }
        eventually(() -> {
            assertThat(copies.find(id).orElseThrow().names()).hasSize(21);
            assertThat(Counting.NAMES.get(id)).hasSize(21);
        });
        assertThat(Counting.NAMES.get(id))
                .isEqualTo(copies.find(id).orElseThrow().names());
    }

    @Test
    void what_one_gives_up_the_other_goes_on_with() {
        rename("fails 9");
        rename("after");
        eventually(() -> assertThat(Counting.NAMES.get(id)).containsExactly("kettle", "fails 9", "after"));
        assertThat(deadFor(1)).containsExactly("thing-service");
    }

    @Test
    void and_the_other_way_round() {
        rename("stumbles");
        rename("after");
        eventually(() -> {
            assertThat(copies.find(id).orElseThrow().names()).containsExactly("kettle", "stumbles", "after");
            assertThat(Counting.NAMES.get(id)).containsExactly("kettle", "after");
        });
        assertThat(deadFor(1)).containsExactly("thing-service.counting");
    }

    /** Whose the first dead letters are; one may come again, as any event may. */
    private List<String> deadFor(int count) {
        return Onlooker.of(ThingService.TOPIC + ".thing-service.dlt")
                .records(id.toString(), count, record -> true)
                .stream()
                .limit(count)
                .map(letter -> letter.headers().lastHeader("kafka_dlt-original-consumer-group"))
                .map(group -> new String(group.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private void rename(String name) {
        things.change(
                id, thing -> Outcome.changed(thing.renamed(name), new ThingRenamed(thing.id(), name, Instant.EPOCH)));
    }

    private static void eventually(org.awaitility.core.ThrowingRunnable holds) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(holds);
    }
}
