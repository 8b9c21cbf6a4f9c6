package nl.ketenkaart.notifications.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import nl.ketenkaart.platform.identity.Caller;

/**
 * Somebody who listens to its inbox, until its token expires, its rights are changed or it is sent away. Whether it may be told is asked for each piece when
 * that is about to leave. What it may not be told shows in nothing: not in what comes, and not in when a heart-beat comes.
 * One piece is asked for at a time; whether it still takes them, from any thread.
 */
public final class Listener {
    private final ReadInboxHandler inbox;
    private final Listening what;
    private final Duration heartBeat;
    private final Clock clock;
    private long place;
    private Instant spoken;
    private volatile Instant asked;
    private volatile boolean over;

    Listener(ReadInboxHandler inbox, Listening what, Duration heartBeat, Clock clock) {
        this.inbox = inbox;
        this.what = what;
        this.heartBeat = heartBeat;
        this.clock = clock;
        this.place = what.from();
        this.asked = clock.instant();
        this.spoken = asked;
    }

    /**
     * What is asked for.
     *
     * @param until when the caller's token expires
     * @param from the number to go on from, 0 for the beginning
     * @param revoked whether the rights of that token cannot be vouched for any more
     */
    public record Listening(Caller caller, Instant until, long from, Wanted wanted, BooleanSupplier revoked) {}

    /** What leaves next. */
    public sealed interface Piece {

        /**
         * @param place the number to go on from after it
         */
        record Told(Notification notification, long place) implements Piece {}

        /** There was nothing for so long that it is shown that somebody is still there. */
        record HeartBeat() implements Piece {}

        /** Nothing now; to be asked again after a while. */
        record Silence() implements Piece {}

        /** Nothing any more. */
        record Over() implements Piece {}
    }

    /** What is thrown by the store ends it: it then tells nothing. */
    public Piece next() {
        var now = clock.instant();
        asked = now;
        if (over || !now.isBefore(what.until()) || what.revoked().getAsBoolean()) {
            over = true;
            return new Piece.Over();
        }
        var step = inbox.step(what.caller(), place, what.wanted());
        place = step.number();
        if (step.told() != null) {
            spoken = now;
            return new Piece.Told(step.told(), place);
        }
        return now.isBefore(spoken.plus(heartBeat)) ? new Piece.Silence() : heartBeat(now);
    }

    private Piece heartBeat(Instant now) {
        spoken = now;
        return new Piece.HeartBeat();
    }

    /** Whether nothing was asked for during this time: whoever listens no longer takes what is sent. */
    public boolean hasNotAskedFor(Duration time) {
        return !clock.instant().isBefore(asked.plus(time));
    }

    public boolean isOver() {
        return over;
    }

    /** Nothing more is told to it. */
    public void end() {
        over = true;
    }

    Caller caller() {
        return what.caller();
    }
}
