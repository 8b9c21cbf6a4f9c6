package nl.ketenkaart.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.event.GapNoticed;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.json.Json;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.trace.Trace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is counted and what changes something share one document, whatever of the two comes first and whoever comes with it. */
@ExtendWith(EmbeddedStack.class)
class ProjectionsIT {
    private static final String TOPIC = "thing-events.v1";
    private static final OrganisationId HALT = new OrganisationId("halt");
    private static MongoClient client;
    private static Projections<Names> names;
    private final UUID id = UUID.randomUUID();
    private final UUID aggregate = UUID.randomUUID();

    record Names(List<String> all) {
        static Names and(Names before, String name) {
            return new Names(Stream.concat(before == null ? Stream.of() : before.all().stream(), Stream.of(name))
                    .toList());
        }
    }

    @BeforeAll
    static void open() {
        client = MongoClients.create(EmbeddedStack.mongoUri());
        var collection = client.getDatabase("projections-of-a-test").getCollection("names");
        names = new Projections<>(collection, Json.mapper(), Names.class, Set.of(TOPIC));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void what_is_counted_leaves_the_state_as_it_was() {
        named(event(aggregate, 1), "kettle");
        names.count(id, event(aggregate, 2));
        named(event(aggregate, 3), "\"pot\" é $");

        assertThat(all()).containsExactly("kettle", "\"pot\" é $");
    }

    @Test
    void of_what_was_counted_alone_there_is_no_state_yet() {
        names.count(id, event(aggregate, 1));

        assertThat(names.find(id)).isEmpty();
        assertThat(names.hasApplied(new Position(TOPIC, id, aggregate, 1))).isTrue();
        named(event(aggregate, 2), "kettle");
        assertThat(all()).containsExactly("kettle");
    }

    @Test
    void what_is_counted_is_counted_once_and_shows_a_gap() {
        named(event(aggregate, 1), "kettle");
        names.count(id, event(aggregate, 1));
        assertThatThrownBy(() -> names.count(id, event(aggregate, 3))).isInstanceOf(GapNoticed.class);

        assertThat(names.hasApplied(new Position(TOPIC, id, aggregate, 2))).isFalse();
        assertThat(names.hasApplied(new Position(TOPIC, id, aggregate, 1))).isTrue();
    }

    @Test
    void of_several_aggregates_at_once_nothing_is_lost() throws Exception {
        List<Callable<Void>> writers = Stream.generate(UUID::randomUUID)
                .limit(8)
                .map(one -> (Callable<Void>) () -> written(one))
                .toList();
        try (var threads = Executors.newFixedThreadPool(writers.size())) {
            for (var writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }

        assertThat(all()).hasSize(8 * 10).doesNotHaveDuplicates();
    }

    /** Each second one is counted only. */
    private Void written(UUID by) {
        for (var sequence = 1; sequence <= 20; sequence++) {
            if (sequence % 2 == 0) {
                named(event(by, sequence), by + " " + sequence);
            } else {
                names.count(id, event(by, sequence));
            }
        }
        return null;
    }

    private void named(ReceivedEvent event, String name) {
        names.apply(id, event, before -> Names.and(before, name));
    }

    private List<String> all() {
        return new ArrayList<>(names.find(id).orElseThrow().all());
    }

    private ReceivedEvent event(UUID by, long sequence) {
        var nothing = "{}".getBytes(StandardCharsets.UTF_8);
        var at = Instant.parse("2026-11-28T10:00:00Z");
        return new ReceivedEvent(
                TOPIC,
                "nl.ketenkaart.things.thing-named.v1",
                UUID.randomUUID(),
                id,
                by,
                sequence,
                at,
                HALT,
                Trace.under(null),
                nothing,
                Json.mapper());
    }
}
