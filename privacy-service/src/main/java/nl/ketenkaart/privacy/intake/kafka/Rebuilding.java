package nl.ketenkaart.privacy.intake.kafka;

import com.mongodb.MongoException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.ketenkaart.platform.event.ReceivedEvent;
import nl.ketenkaart.platform.event.Replay;
import nl.ketenkaart.privacy.casefile.FilesInTheMaking;
import nl.ketenkaart.privacy.casefile.FilesInTheMaking.Placed;
import nl.ketenkaart.privacy.oversight.OpenedByGlass;
import nl.ketenkaart.privacy.session.KeptSessions;
import nl.ketenkaart.privacy.session.SessionsInTheMaking;
import nl.ketenkaart.privacy.session.TakeInSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics into files in the making, by the very intake of the service, and puts them in place. In rounds: the service
 * goes on taking in meanwhile, and a file can only be replaced by one that took in the same.
 */
final class Rebuilding implements Replay.Reader {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private final SessionsInTheMaking making = new SessionsInTheMaking();
    private final Replay replay;
    private final FilesInTheMaking files;
    private final KeptSessions kept;
    private final String service;
    private final TakeIn takeIn;

    Rebuilding(From from, FilesInTheMaking files, KeptSessions kept, OpenedByGlass glass) {
        this.replay = from.replay();
        this.files = files;
        this.kept = kept;
        this.service = from.service();
        this.takeIn = new TakeIn(files, new TakeInSession(making, files), glass);
    }

    /** The topics, as this service reads them. */
    record From(Replay replay, String service) {}

    record Read(long read, long all) {}

    /** What was given up is asked for before the ends of the topics, so that what was given up is among what is read. */
    Placed round(Consumer<Read> progress) {
        var incomplete = files.incomplete();
        var ends = replay.ends();
        while (replay.readOn(ends, this)) {
            progress.accept(new Read(replay.read().sum(), Math.max(replay.read().sum(), ends.sum())));
        }
        var settled = replay.consumedBy(service).reach(replay.read());
        var sessionsLeft = making.putInPlace(kept, settled);
        var placed = files.putInPlace(incomplete, settled);
        return new Placed(placed.done(), placed.left() + sessionsLeft, placed.spoilt());
    }

    @Override
    public void on(ReceivedEvent event) {
        if (IntakeConfiguration.isOwn(event)) {
            files.told(event.key(), event.sequence());
            return;
        }
        try {
            takeIn.take(event);
        } catch (MongoException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn(
                    "an event of {} cannot be taken in: {}",
                    event.topic(),
                    e.getClass().getSimpleName());
            spoil(event.key());
        }
    }

    @Override
    public void unreadable(Optional<UUID> key) {
        key.ifPresent(this::spoil);
    }

    private void spoil(UUID key) {
        making.spoilt(key);
        takeIn.giveUp(key);
    }
}
