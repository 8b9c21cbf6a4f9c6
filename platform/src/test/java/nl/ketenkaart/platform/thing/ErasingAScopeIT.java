package nl.ketenkaart.platform.thing;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.event.Replay;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.keys.ErasureNews;
import nl.ketenkaart.platform.keys.KeyStore;
import nl.ketenkaart.platform.sealing.KeyGone;
import nl.ketenkaart.platform.sealing.SealingOver;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import nl.ketenkaart.platform.thing.Thing.ThingId;
import nl.ketenkaart.platform.thing.Thing.ThingMade;
import nl.ketenkaart.platform.thing.Thing.ThingRenamed;
import nl.ketenkaart.platform.thing.ThingService.Copy;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What was erased is nowhere in a service any more, whatever comes after it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class ErasingAScopeIT {
    private static final OrganisationId POLICE = new OrganisationId("politie-midden-nederland");

    @Autowired
    Aggregates<Thing> things;

    @Autowired
    Projections<Copy> copies;

    @Autowired
    Stores stores;

    @Autowired
    KeyStore keys;

    @Autowired
    ErasureNews news;

    @Autowired
    Replay.Starter replays;

    private final UUID id = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void its_documents_go_and_nothing_of_it_is_written_or_taken_in_again() {
        make(id);
        make(other);
        rename(id, "second");
        Awaitility.await()
                .until(() ->
                        copies.find(id).filter(copy -> copy.names().size() == 2).isPresent());

        erase();

        assertThat(copies.find(id)).isEmpty();
        assertThat(things.find(id)).isEmpty();
        assertThatThrownBy(() -> make(id)).isInstanceOf(KeyGone.class);
        assertThat(copies.find(other)).isPresent();
        assertThat(read()).doesNotContain(id).contains(other);
    }

    @Test
    void an_event_that_still_waited_is_told_to_nobody() {
        make(id);
        Awaitility.await().until(() -> copies.find(id).isPresent());
        var waiting = stored("things");
        erase();

        stores.database().getCollection("things").insertOne(waiting);
        assertThatThrownBy(() -> rename(id, "late")).isInstanceOf(KeyGone.class);
        stores.database().getCollection("things").deleteOne(eq("_id", id.toString()));

        make(other);
        Awaitility.await().until(() -> copies.find(other).isPresent());
        assertThat(copies.find(id)).isEmpty();
    }

    @Test
    void what_one_organisation_held_goes_and_its_events_only_count() {
        make(id);
        rename(id, "second");
        Awaitility.await()
                .until(() ->
                        copies.find(id).filter(copy -> copy.names().size() == 2).isPresent());

        keys.erase(id, POLICE, Instant.now());
        news.erased(id, POLICE);
        news.erased(id, POLICE);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> stored("things") == null);

        assertThatThrownBy(() -> make(id)).isInstanceOf(SealingOver.class);
        assertThat(copies.find(id)).as("what was made of it belongs to all").isPresent();
        assertThat(types(id)).hasSize(2).containsOnly("nl.ketenkaart.erased.v1");
    }

    private List<String> types(UUID key) {
        var seen = new java.util.ArrayList<String>();
        try (var replay = replays.of(List.of(ThingService.TOPIC))) {
            var ends = replay.ends();
            while (replay.readOn(ends, new Replay.Reader() {
                @Override
                public void on(ReceivedEvent event) {
                    if (event.key().equals(key)) {
                        seen.add(event.type());
                    }
                }

                @Override
                public void unreadable(java.util.Optional<UUID> which) {
                    which.filter(key::equals).ifPresent(one -> seen.add("unreadable"));
                }
            })) {}
        }
        return seen;
    }

    private void erase() {
        keys.erase(id, Instant.now());
        news.erased(id);
        news.erased(id);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> stored("things") == null && stored("copies") == null);
    }

    private List<UUID> read() {
        var seen = new java.util.ArrayList<UUID>();
        try (var replay = replays.of(List.of(ThingService.TOPIC))) {
            var ends = replay.ends();
            while (replay.readOn(ends, new Replay.Reader() {
                @Override
                public void on(ReceivedEvent event) {
                    seen.add(event.key());
                }

                @Override
                public void unreadable(java.util.Optional<UUID> key) {
                    key.filter(id::equals).ifPresent(seen::add);
                }
            })) {}
        }
        return seen;
    }

    private org.bson.Document stored(String collection) {
        return stores.database()
                .getCollection(collection)
                .find(eq("_id", id.toString()))
                .first();
    }

    private void make(UUID which) {
        var thing = new Thing(new ThingId(which), "kettle", LocalDate.EPOCH, 1, List.of());
        things.create(which, which, POLICE, thing, List.of(new ThingMade(thing.id(), "kettle", Instant.now())));
    }

    private void rename(UUID which, String name) {
        things.change(
                which,
                thing -> Outcome.changed(thing.renamed(name), new ThingRenamed(thing.id(), name, Instant.now())));
    }
}
