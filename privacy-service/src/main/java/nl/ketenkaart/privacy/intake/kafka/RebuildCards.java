package nl.ketenkaart.privacy.intake.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import nl.ketenkaart.platform.command.Command;
import nl.ketenkaart.platform.event.Replay;
import nl.ketenkaart.privacy.casefile.FilesInTheMaking;
import nl.ketenkaart.privacy.casefile.FilesInTheMaking.Placed;
import nl.ketenkaart.privacy.oversight.OpenedByGlass;
import nl.ketenkaart.privacy.session.Sessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * {@code rebuild-cards [--patience=SECONDS] [the service's own settings]}: makes every file anew from the topics, beside the
 * service, which goes on serving the old ones and telling of what changes; each is replaced at once, and what an event that was
 * given up had closed is open again. Prints how far it is. Ends with 0 when all are in place, 1 when some stay as they were
 * (their events cannot be read, or the service that should take in the last ones does not run), 2 when it could not be done.
 */
@Component("rebuild-cards")
final class RebuildCards implements Command {
    private static final String PATIENCE = "--patience=";
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(100);
    private static final int SOME_STAY = 1;
    private static final int NOT_DONE = 2;
    private final Replay.Starter replays;
    private final FilesInTheMaking.Workshop workshop;
    private final Sessions sessions;
    private final OpenedByGlass glass;
    private final Clock clock;
    private final String service;

    RebuildCards(
            Replay.Starter replays,
            FilesInTheMaking.Workshop workshop,
            Sessions sessions,
            OpenedByGlass glass,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        this.replays = replays;
        this.workshop = workshop;
        this.sessions = sessions;
        this.glass = glass;
        this.clock = clock;
        this.service = service;
    }

    @Override
    public int run(List<String> words, Consumer<String> out) {
        try (var replay = replays.of(IntakeConfiguration.TOPICS);
                var files = workshop.begin()) {
            var from = new Rebuilding.From(replay, service);
            return rebuild(new Rebuilding(from, files, sessions, glass), patience(words), out);
        } catch (RuntimeException e) {
            out.accept("The cards could not be made anew: " + e.getMessage());
            return NOT_DONE;
        }
    }

    private int rebuild(Rebuilding rebuilding, Duration patience, Consumer<String> out) {
        var began = clock.instant();
        var moved = began;
        var before = new Placed(0, 0, 0);
        while (true) {
            var placed = rebuilding.round(read -> out.accept(progress(read, began)));
            out.accept("%d cards in place, %d to go".formatted(placed.done(), placed.left()));
            if (placed.left() == 0) {
                return end(placed, out);
            }
            moved = placed.equals(before) ? moved : clock.instant();
            if (moved.plus(patience).isBefore(clock.instant())) {
                out.accept("The service does not take in what is left for it: does it run?");
                return SOME_STAY;
            }
            before = placed;
            LockSupport.parkNanos(BETWEEN_ROUNDS.toNanos());
        }
    }

    private String progress(Rebuilding.Read read, Instant began) {
        var seconds = Math.max(1, Duration.between(began, clock.instant()).toMillis()) / 1000.0;
        return String.format(
                Locale.ROOT, "%d of %d events read, %.0f a second", read.read(), read.all(), read.read() / seconds);
    }

    private static int end(Placed placed, Consumer<String> out) {
        out.accept(
                placed.spoilt() == 0
                        ? "All cards were made anew."
                        : placed.spoilt() + " cards stay as they were: the topics hold an event of each that cannot be"
                                + " taken in, or miss one.");
        return placed.spoilt() == 0 ? 0 : SOME_STAY;
    }

    private static Duration patience(List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith(PATIENCE))
                .map(word -> Duration.ofSeconds(Long.parseLong(word.substring(PATIENCE.length()))))
                .findFirst()
                .orElse(Duration.ofSeconds(60));
    }
}
