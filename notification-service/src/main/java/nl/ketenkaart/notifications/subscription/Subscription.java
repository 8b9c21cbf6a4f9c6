package nl.ketenkaart.notifications.subscription;

import static nl.ketenkaart.platform.aggregate.Outcome.changed;
import static nl.ketenkaart.platform.aggregate.Outcome.refused;
import static nl.ketenkaart.platform.aggregate.Outcome.unchanged;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkaart.notifications.rights.Rights;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's wish to be told its news at a sink. It begins ACTIVE at the end of the inbox. Whoever delivers for it holds its
 * lease; what is told moves the position on, what is not is tried again. After a day of failures it is SUSPENDED, with its position:
 * nothing is lost, and a redelivery sets it going again; so it is at once when the rights of whoever registered it are changed, and is then told what may be
 * told to who asked for the redelivery. A sink that answers 410 ends it.
 *
 * <p>Subscription, position and lease are one document, so that one guarded write decides who delivers and how far it came.
 *
 * @param fence the token of the last lease given
 * @param attempts the last ones, newest first
 */
public record Subscription(
        SubscriptionId id,
        Registration registration,
        Secrets secrets,
        State state,
        Progress progress,
        long fence,
        @Nullable Lease lease,
        List<Attempt> attempts) {
    /** How long is tried in vain before it is suspended. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    private static final int LOGGED = 100;
    private static final Refusal TAKEN = Refusal.conflict("Somebody else delivers for it.");

    public Subscription {
        attempts = List.copyOf(attempts);
    }

    /** How it stands. */
    public enum State {
        ACTIVE,
        SUSPENDED,
        ENDED
    }

    static Subscription of(SubscriptionId id, Registration registration, String secret, long position) {
        return new Subscription(
                id,
                registration,
                Secrets.first(secret),
                State.ACTIVE,
                Progress.at(position, registration.at()),
                0,
                null,
                List.of());
    }

    /** When there is something to do for it again, if there is news; null: never by itself. */
    public @Nullable Instant due() {
        if (state != State.ACTIVE) {
            return null;
        }
        return lease == null || lease.until().isBefore(progress.notBefore()) ? progress.notBefore() : lease.until();
    }

    public boolean isDue(Instant now) {
        var due = due();
        return due != null && !due.isAfter(now);
    }

    /** Takes the lease, where nobody has it and there may be something to do. */
    public Outcome<Subscription> leased(Instant now, Duration period) {
        return isDue(now)
                ? changed(with(state, progress, new Lease(fence + 1, now.plus(period)), attempts))
                : refused(TAKEN);
    }

    /** Writes down what came of an attempt, by who has the lease; which then goes on for another period. */
    public Outcome<Subscription> told(long token, Told told, Duration period) {
        if (!holds(token)) {
            return refused(TAKEN);
        }
        var now = told.attempt().at();
        var logged = Stream.concat(Stream.of(told.attempt()), attempts.stream())
                .limit(LOGGED)
                .toList();
        var after = after(told, now);
        var next = told.attempt().result() == Attempt.Result.GONE
                ? State.ENDED
                : after.failingFor(PATIENCE, now) ? State.SUSPENDED : state;
        var kept = next == State.ACTIVE ? new Lease(token, now.plus(period)) : null;
        return changed(with(next, after, kept, logged));
    }

    /** A redelivery that came in between has moved the position, and then that holds. */
    private Progress after(Told told, Instant now) {
        if (told.attempt().result() != Attempt.Result.DELIVERED) {
            return progress.failedOnce(now, told.pause());
        }
        var next = progress.position() == told.from() ? told.next() : progress.position();
        return Progress.at(next, now.plus(told.pause()));
    }

    /** Gives the lease back. */
    public Outcome<Subscription> released(long token) {
        return holds(token) ? changed(with(state, progress, null, attempts)) : unchanged(this);
    }

    /** Goes past what may not be told, while nobody delivers. */
    public Outcome<Subscription> passedOver(long from, long passed) {
        return lease == null && progress.position() == from
                ? changed(with(state, progress.passed(passed), null, attempts))
                : unchanged(this);
    }

    /** Whether it may be told anything by the rights that it was registered with. */
    public Rights.Standing standing(Rights rights) {
        return registration.standing(rights);
    }

    /** The rights that it rests on are not those of today; whoever delivers for it is stopped. */
    public Outcome<Subscription> suspended() {
        return state == State.ACTIVE ? changed(with(State.SUSPENDED, progress, null, attempts)) : unchanged(this);
    }

    /** Rests on these rights from now on. */
    Subscription onBehalfOf(Caller caller, Instant issued) {
        var renewed = registration.onBehalfOf(caller, issued);
        return new Subscription(id, renewed, secrets, state, progress, fence, lease, attempts);
    }

    /** Begins again at an earlier or later place. */
    Outcome<Subscription> toldAgainFrom(long position, Instant now) {
        return state == State.ENDED
                ? refused(Refusal.conflict("It has ended: the sink answered 410. Register another one."))
                : changed(with(State.ACTIVE, Progress.at(position, now), lease, attempts));
    }

    Outcome<Subscription> withSecret(String secret, Instant now) {
        var rotated = secrets.rotated(secret, now);
        return rotated.equals(secrets)
                ? unchanged(this)
                : changed(new Subscription(id, registration, rotated, state, progress, fence, lease, attempts));
    }

    /** Whether a token is that of the lease as it is now. */
    public boolean holds(long token) {
        return lease != null && lease.token() == token;
    }

    private Subscription with(State next, Progress after, @Nullable Lease taken, List<Attempt> logged) {
        var last = taken == null ? fence : Math.max(fence, taken.token());
        return new Subscription(id, registration, secrets, next, after, last, taken, logged);
    }
}
