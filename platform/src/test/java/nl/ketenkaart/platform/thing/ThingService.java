package nl.ketenkaart.platform.thing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.ketenkaart.platform.Platform;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.event.EventConsumer;
import nl.ketenkaart.platform.event.Naming;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.store.Aggregates;
import nl.ketenkaart.platform.store.Projections;
import nl.ketenkaart.platform.store.Stores;
import nl.ketenkaart.platform.thing.Thing.MakeThing;
import nl.ketenkaart.platform.thing.Thing.ThingId;
import nl.ketenkaart.platform.thing.Thing.ThingMade;
import nl.ketenkaart.platform.thing.Thing.ThingRenamed;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** A whole service in one class, as small as one can be that stands on the platform. */
@SpringBootApplication
@Import(Platform.class)
class ThingService {
    static final String TOPIC = "thing-events.v1";

    @Bean
    Aggregates<Thing> things(Stores stores) {
        return stores.aggregates("things", TOPIC, Thing.class, Naming.of("nl.ketenkaart.things"));
    }

    @Bean
    Projections<Copy> copies(Stores stores) {
        return stores.projections("copies", Copy.class, TOPIC);
    }

    @Bean
    Copying copying(Projections<Copy> copies) {
        return new Copying(copies);
    }

    /** What the consumer keeps: the names in the order in which they came. */
    record Copy(List<String> names) {}

    record Name(String name) {}

    /** Fails over a name "fails n" n times, and the first time that it is told that a key was given up. */
    record Copying(Projections<Copy> copies) implements EventConsumer {
        static final Map<UUID, Integer> TRIED = new ConcurrentHashMap<>();
        static final Map<UUID, Integer> GIVEN_UP = new ConcurrentHashMap<>();

        @Override
        public void onGivenUp(UUID key) {
            if (GIVEN_UP.merge(key, 1, Integer::sum) == 1) {
                throw new IllegalStateException("cannot be told now");
            }
        }

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public void on(ReceivedEvent event) {
            var name = event.as(Name.class).name();
            if (name.startsWith("fails ")
                    && TRIED.merge(event.key(), 1, Integer::sum) <= Integer.parseInt(name.substring(6))) {
                throw new IllegalStateException("fails on purpose");
            }
            copies.apply(event.key(), event, before -> {
                var names = new java.util.ArrayList<>(before == null ? List.of() : before.names());
                names.add(name);
                return new Copy(List.copyOf(names));
            });
        }
    }

    @RestController
    static class ThingController {
        static final AtomicInteger WORKED = new AtomicInteger();
        private final Writes writes;
        private final Aggregates<Thing> things;
        private final Clock clock;

        ThingController(Writes writes, Aggregates<Thing> things, Clock clock) {
            this.writes = writes;
            this.things = things;
            this.clock = clock;
        }

        @PostMapping("/v1/things")
        ResponseEntity<byte[]> make(Submission submission) {
            return writes.post(submission, MakeThing.class, this::check, (id, body) -> {
                WORKED.incrementAndGet();
                if (body.name().equals("forbidden")) {
                    return Reply.refused(Refusal.forbidden("Not this name."));
                }
                var thing = new Thing(new ThingId(id), body.name(), body.on(), 1, List.of());
                var made = new ThingMade(thing.id(), thing.name(), clock.instant());
                var path = "/v1/things/" + id + "/name";
                return Reply.of(
                        things.create(id, id, submission.caller().organisation(), thing, List.of(made)),
                        done -> Reply.created(path, done).tagged(writes.tag(submission, path, done.revision())));
            });
        }

        @PutMapping("/v1/things/{thingId}/name")
        ResponseEntity<byte[]> rename(Submission submission, @PathVariable ThingId thingId) {
            var precondition = writes.precondition(submission);
            return writes.put(
                    submission,
                    MakeThing.class,
                    body -> Reply.of(
                            things.change(thingId.value(), thing -> {
                                if (!precondition.holds(thing.revision())) {
                                    return Outcome.refused(Refusal.stale());
                                }
                                var at = clock.instant();
                                return Outcome.changed(
                                        thing.renamed(body.name()), new ThingRenamed(thingId, body.name(), at));
                            }),
                            done -> Reply.ok(done).tagged(writes.tag(submission, submission.path(), done.revision()))));
        }

        private List<Fault> check(MakeThing body) {
            return body.on().isAfter(LocalDate.now(clock))
                    ? List.of(new Fault("/on", "lies in the future"))
                    : List.of();
        }
    }
}
