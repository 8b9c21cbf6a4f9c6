package nl.ketenkaart.bench.system.wired;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.ketenkaart.platform.command.Command;
import nl.ketenkaart.platform.event.OutgoingEvent;
import nl.ketenkaart.platform.event.Publisher;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.event.Replay;
import nl.ketenkaart.platform.sealing.SealedJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Copies of a case, event by event: opened, every id in it replaced by one that only this copy has, sealed with the copy's own keys and
 * published as a service would. Within a copy in their order.
 */
final class SeedCases implements Command {
    private static final Set<String> TOPICS =
            Set.of("case-events.v1", "context-events.v1", "privacy-events.v1", "follow-up-events.v1");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int AT_ONCE = 48;
    private final Replay.Starter replays;
    private final Publisher publisher;
    private final SealedJson json;
    private final JsonMapper mapper;

    SeedCases(Replay.Starter replays, Publisher publisher, SealedJson json, JsonMapper mapper) {
        this.replays = replays;
        this.publisher = publisher;
        this.json = json;
        this.mapper = mapper;
    }

    @Override
    public int run(List<String> words, Consumer<String> out) {
        var events = events(UUID.fromString(words.getFirst()));
        var copies = Integer.parseInt(words.get(1));
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var all = new ArrayList<Future<Void>>();
            for (int copy = 1; copy <= copies; copy++) {
                all.add(threads.submit(published(events, copy)));
            }
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        out.accept("%d events of each of %d cases".formatted(events.size(), copies));
        return 0;
    }

    private List<ReceivedEvent> events(UUID caseId) {
        var found = new ArrayList<ReceivedEvent>();
        try (var replay = replays.of(TOPICS)) {
            var ends = replay.ends();
            var reader = new OfCase(caseId, found);
            var more = true;
            while (more) {
                more = replay.readOn(ends, reader);
            }
        }
        return found;
    }

    private record OfCase(UUID caseId, List<ReceivedEvent> found) implements Replay.Reader {
        @Override
        public void on(ReceivedEvent event) {
            if (event.key().equals(caseId)) {
                found.add(event);
            }
        }

        @Override
        public void unreadable(Optional<UUID> key) {
            throw new IllegalStateException("an event cannot be read");
        }
    }

    private Callable<Void> published(List<ReceivedEvent> events, int copy) {
        return () -> {
            events.forEach(event -> publisher.publish(copied(event, copy)));
            return null;
        };
    }

    private OutgoingEvent copied(ReceivedEvent event, int copy) {
        var key = copied(event.key(), copy);
        var aggregate = copied(event.aggregate(), copy);
        var text = ID.matcher(new String(event.data(), StandardCharsets.UTF_8))
                .replaceAll(id -> copied(UUID.fromString(id.group()), copy).toString());
        var place = OutgoingEvent.place(event.topic(), key, aggregate, event.organisation(), event.type());
        return new OutgoingEvent(
                event.topic(),
                event.type(),
                copied(event.id(), copy),
                key,
                aggregate,
                event.sequence(),
                event.time(),
                event.organisation(),
                event.trace().header(),
                json.seal(place, mapper.readTree(text)));
    }

    /** Another id of the same form. */
    static UUID copied(UUID id, int copy) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ copy);
    }
}
