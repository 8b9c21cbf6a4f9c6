package nl.ketenkaart.cases.linking.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.ketenkaart.cases.Cast;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.linking.Likeness;
import nl.ketenkaart.cases.linking.Likeness.By;
import nl.ketenkaart.cases.linking.Sighting;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.testing.EmbeddedStack;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(EmbeddedStack.class)
class MongoSightingsIT {
    private static final int AT_ONCE = 16;

    @Autowired
    MongoSightings sightings;

    @Autowired
    Stores stores;

    private final String name = "ozlem" + UUID.randomUUID();
    private final Likeness ozlem = new Likeness(By.NAME_AND_BIRTH_DATE, name + "|1990-04-01");

    @Test
    void another_way_to_recognise_with_the_same_text_is_another_person() {
        sightings.add(ozlem, seen(Cast.NOW));
        assertThat(sightings.add(new Likeness(By.POLICE_PERSON_KEY, ozlem.text()), seen(Cast.NOW)))
                .hasSize(1);
    }

    @Test
    void with_another_key_the_same_person_is_not_found() {
        sightings.add(ozlem, seen(Cast.NOW));
        var elsewhere = new MongoSightings(stores, Tokens.of(Tokens.newKeyset()));
        assertThat(elsewhere.add(ozlem, seen(Cast.NOW))).hasSize(1);
    }

    @Test
    void of_those_who_add_at_the_same_moment_each_pair_is_seen_by_one_of_the_two() throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        var all = Stream.generate(() -> seen(Cast.NOW)).limit(AT_ONCE).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<List<Sighting>>();
            for (var answer :
                    threads.invokeAll(all.stream().map(s -> adding(s, start)).toList())) {
                answers.add(answer.get());
            }
            for (var one = 0; one < AT_ONCE; one++) {
                for (var other = 0; other < one; other++) {
                    assertThat(answers.get(one).contains(all.get(other))
                                    || answers.get(other).contains(all.get(one)))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void the_same_again_changes_nothing_and_what_is_older_than_three_years_goes_at_the_next_touch() {
        var old = seen(Cast.NOW.minus(Duration.ofDays(1096)));
        var kept = seen(Cast.NOW.minus(Duration.ofDays(1095)));
        sightings.add(ozlem, old);
        sightings.add(ozlem, kept);
        sightings.add(ozlem, kept);
        var now = seen(Cast.NOW);
        assertThat(sightings.add(ozlem, now)).containsExactlyInAnyOrder(old, kept, now);
        assertThat(sightings.add(ozlem, now)).containsExactlyInAnyOrder(kept, now);
    }

    @Test
    void the_index_holds_nothing_by_which_to_know_her() {
        sightings.add(ozlem, seen(Cast.NOW));
        var all = stores.database().getCollection("people-seen").find().into(new ArrayList<Document>());
        assertThat(all).isNotEmpty();
        assertThat(all.toString()).doesNotContain(name, "1990");
    }

    private Callable<List<Sighting>> adding(Sighting sighting, CyclicBarrier start) {
        return () -> {
            start.await();
            return sightings.add(ozlem, sighting);
        };
    }

    private static Sighting seen(Instant raisedAt) {
        return new Sighting(new CaseId(UUID.randomUUID()), raisedAt);
    }
}
