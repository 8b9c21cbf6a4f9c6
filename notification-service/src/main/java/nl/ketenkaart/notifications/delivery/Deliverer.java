package nl.ketenkaart.notifications.delivery;

import java.time.Clock;
import java.time.Duration;
import nl.ketenkaart.notifications.inbox.Notification;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler.Step;
import nl.ketenkaart.notifications.inbox.Wanted;
import nl.ketenkaart.notifications.subscription.Attempt;
import nl.ketenkaart.notifications.subscription.Lease;
import nl.ketenkaart.notifications.subscription.Subscription;
import nl.ketenkaart.notifications.subscription.SubscriptionId;
import nl.ketenkaart.notifications.subscription.Subscriptions;
import nl.ketenkaart.notifications.subscription.Told;
import nl.ketenkaart.platform.aggregate.Result;
import org.jspecify.annotations.Nullable;

/**
 * Delivers for one subscription, as long as there is news and the sink takes it. One attempt after the other, each for what is next
 * in the inbox and may be told at that very moment; so what comes later never overtakes, and rights that were lost end it at the
 * next attempt. Told first and written down afterwards: killed in between it is told again, with the same id.
 *
 * <p>The lease outlasts an attempt several times; one that it would not outlast is not begun, for by then somebody else may deliver. It is
 * also what the subscription of a process that was killed has to wait for.
 */
public final class Deliverer {
    private static final int ATTEMPTS_OF_A_LEASE = 6;
    private static final int WORTH_WRITING_DOWN = 100;
    private final Subscriptions subscriptions;
    private final ReadInboxHandler inbox;
    private final SendNews send;
    private final BackOff backOff;
    private final Clock clock;
    private final Duration lease;

    public Deliverer(Subscriptions subscriptions, ReadInboxHandler inbox, SendNews send, BackOff backOff, Clock clock) {
        this.subscriptions = subscriptions;
        this.inbox = inbox;
        this.send = send;
        this.backOff = backOff;
        this.clock = clock;
        this.lease = send.longest().multipliedBy(ATTEMPTS_OF_A_LEASE);
    }

    /** Returns once there is nothing to do now; what is thrown by the store leaves the lease, which ends by itself. */
    public void deliver(SubscriptionId id) {
        subscriptions
                .find(id)
                .filter(subscription -> subscription.isDue(clock.instant()) && hasNews(subscription))
                .ifPresent(subscription -> deliverLeased(id));
    }

    /** Without the lease: most subscriptions have none most of the time, and then nothing is written. */
    private boolean hasNews(Subscription subscription) {
        var position = subscription.progress().position();
        var step = next(subscription);
        if (step.told() == null && step.number() - position >= WORTH_WRITING_DOWN) {
            subscriptions.change(subscription.id(), now -> now.passedOver(position, step.number()));
        }
        return step.told() != null;
    }

    private void deliverLeased(SubscriptionId id) {
        var leased = subscriptions.change(id, subscription -> subscription.leased(clock.instant(), lease));
        if (leased instanceof Result.Done<Subscription> mine && mine.state().lease() instanceof Lease held) {
            var subscription = mine.state();
            while (subscription != null && mayTry(subscription, held.token())) {
                subscription = tried(subscription, held.token());
            }
            subscriptions.change(id, now -> now.released(held.token()));
        }
    }

    private boolean mayTry(Subscription subscription, long token) {
        var now = clock.instant();
        return subscription.state() == Subscription.State.ACTIVE
                && subscription.lease() instanceof Lease(var held, var until)
                && held == token
                && !subscription.progress().notBefore().isAfter(now)
                && now.plus(send.longest()).isBefore(until);
    }

    /** The subscription afterwards; null: there is no news, or it is no longer ours. */
    private @Nullable Subscription tried(Subscription subscription, long token) {
        var step = next(subscription);
        if (step.told() == null) {
            return null;
        }
        var told = tell(subscription, step, step.told());
        return switch (subscriptions.change(subscription.id(), now -> now.told(token, told, lease))) {
            case Result.Done<Subscription>(var after, var position) -> after;
            case Result.Refused<Subscription> refused -> null;
        };
    }

    private Step next(Subscription subscription) {
        var registration = subscription.registration();
        return inbox.step(
                registration.by(), subscription.progress().position(), new Wanted(registration.types(), null));
    }

    private Told tell(Subscription to, Step step, Notification news) {
        var answer = send.send(to, news, clock.instant());
        var attempt = new Attempt(news.id(), clock.instant(), answer.result(), answer.status());
        var wait = answer.result() == Attempt.Result.DELIVERED
                ? to.registration().pace()
                : backOff.after(to.progress().failures() + 1, answer.retryAfter());
        return new Told(to.progress().position(), step.number(), attempt, wait);
    }
}
