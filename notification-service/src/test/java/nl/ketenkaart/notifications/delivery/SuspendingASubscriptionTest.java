package nl.ketenkaart.notifications.delivery;

import static nl.ketenkaart.notifications.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.Cast.everywhere;
import static nl.ketenkaart.notifications.Cast.tableOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.notifications.Hands;
import nl.ketenkaart.notifications.inbox.CardChanged;
import nl.ketenkaart.notifications.inbox.MemoryInboxes;
import nl.ketenkaart.notifications.inbox.Notification;
import nl.ketenkaart.notifications.inbox.NotifyHandler;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler;
import nl.ketenkaart.notifications.subscription.Attempt.Result;
import nl.ketenkaart.notifications.subscription.ManageSubscriptionsHandler;
import nl.ketenkaart.notifications.subscription.ManageSubscriptionsHandler.Register;
import nl.ketenkaart.notifications.subscription.MemorySubscriptions;
import nl.ketenkaart.notifications.subscription.Subscription;
import nl.ketenkaart.notifications.subscription.Subscription.State;
import nl.ketenkaart.notifications.subscription.SubscriptionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuspendingASubscriptionTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private final MemoryInboxes inboxes = new MemoryInboxes();
    private final MemorySubscriptions subscriptions = new MemorySubscriptions();
    private final Hands clock = new Hands(NOW);
    private final SubscriptionId id = new SubscriptionId(UUID.randomUUID());
    private final ManageSubscriptionsHandler manage =
            new ManageSubscriptionsHandler(subscriptions, inboxes, sink -> Optional.of(Duration.ZERO), clock);
    private final List<Instant> attempts = new ArrayList<>();
    private Answer answer = Answer.none(Result.NO_ANSWER);
    private final Deliverer deliverer = new Deliverer(
            subscriptions,
            new ReadInboxHandler(inboxes, everywhere(tableOf(PROBATION)), clock),
            (to, news, at) -> {
                attempts.add(at);
                return answer;
            },
            new BackOff(new Random(20261126)),
            clock);

    @BeforeEach
    void a_subscription_with_news() {
        manage.register(id, new Register(BRAM_OF_PROBATION, "https://sink.example/", Set.of(), SECRET));
        told();
        told();
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "TIMED_OUT", "NO_ANSWER", "ADDRESS_REFUSED"})
    void after_a_day_of_failures_of_whatever_kind_it_is_suspended_with_its_position_and_not_sooner(Result result) {
        answer = Answer.none(result);
        goesOnUntil(NOW.plus(DAY).minusMillis(1));
        assertThat(subscription().state()).isEqualTo(State.ACTIVE);
        goesOnUntil(NOW.plus(DAY).plus(Duration.ofHours(1)));
        assertThat(subscription().state()).isEqualTo(State.SUSPENDED);
        assertThat(subscription().progress().position()).isZero();
        assertThat(attempts.getLast()).isBetween(NOW.plus(DAY), NOW.plus(DAY).plus(Duration.ofHours(1)));
        assertThat(attempts.size()).isBetween(30, 80);
    }

    @Test
    void one_that_is_suspended_is_not_tried_any_more() {
        goesOnUntil(NOW.plus(DAY.multipliedBy(2)));
        var before = attempts.size();
        told();
        clock.pass(DAY.multipliedBy(30));
        deliverer.deliver(id);
        assertThat(attempts).hasSize(before);
        assertThat(subscription().due()).isNull();
        assertThat(subscriptions.due(clock.instant())).isEmpty();
    }

    @Test
    void one_delivery_in_between_and_the_day_begins_anew() {
        goesOnUntil(NOW.plus(Duration.ofHours(23)));
        answer = Answer.none(Result.DELIVERED);
        goesOnUntil(NOW.plus(Duration.ofHours(24)));
        assertThat(subscription().progress().position()).isEqualTo(2);
        answer = Answer.none(Result.NO_ANSWER);
        told();
        goesOnUntil(NOW.plus(Duration.ofHours(46)));
        assertThat(subscription().state()).isEqualTo(State.ACTIVE);
        goesOnUntil(NOW.plus(Duration.ofHours(49)));
        assertThat(subscription().state()).isEqualTo(State.SUSPENDED);
    }

    @Test
    void a_redelivery_sets_it_going_and_nothing_was_lost() {
        goesOnUntil(NOW.plus(DAY.multipliedBy(2)));
        attempts.clear();
        answer = Answer.none(Result.DELIVERED);
        manage.redeliver(BRAM_OF_PROBATION, id, NOW);
        deliverer.deliver(id);
        assertThat(attempts).hasSize(2);
        assertThat(subscription().state()).isEqualTo(State.ACTIVE);
        assertThat(subscription().progress().failures()).isZero();
    }

    @Test
    void who_asks_to_be_left_alone_is_and_no_longer_than_a_day() {
        answer = new Answer(Result.REFUSED, 429, Duration.ofHours(3));
        goesOnUntil(NOW.plus(Duration.ofHours(7)));
        assertThat(attempts).containsExactly(NOW, NOW.plus(Duration.ofHours(3)), NOW.plus(Duration.ofHours(6)));
        answer = new Answer(Result.REFUSED, 503, Duration.ofDays(365));
        goesOnUntil(NOW.plus(Duration.ofHours(9)));
        assertThat(subscription().due()).isEqualTo(NOW.plus(Duration.ofHours(9)).plus(DAY));
    }

    @Test
    void who_died_at_an_attempt_is_waited_for_six_times_as_long_as_a_sink_may_take() {
        var reading = new ReadInboxHandler(inboxes, everywhere(tableOf(PROBATION)), clock);
        var dying = new Deliverer(subscriptions, reading, new Dying(), new BackOff(new Random(1)), clock);
        assertThatThrownBy(() -> dying.deliver(id)).hasMessage("killed");
        clock.pass(Dying.PATIENCE.multipliedBy(6).minusMillis(1));
        deliverer.deliver(id);
        assertThat(attempts).isEmpty();
        clock.pass(Duration.ofMillis(1));
        deliverer.deliver(id);
        assertThat(attempts).hasSize(1);
    }

    private static final class Dying implements SendNews {
        static final Duration PATIENCE = Duration.ofSeconds(2);

        @Override
        public Duration longest() {
            return PATIENCE;
        }

        @Override
        public Answer send(Subscription to, Notification news, Instant at) {
            throw new IllegalStateException("killed");
        }
    }

    @Test
    void gone_ends_it_at_once_and_for_good() {
        answer = new Answer(Result.GONE, 410, Duration.ZERO);
        deliverer.deliver(id);
        assertThat(attempts).hasSize(1);
        assertThat(subscription().state()).isEqualTo(State.ENDED);
        assertThat(manage.redeliver(BRAM_OF_PROBATION, id, NOW))
                .isInstanceOf(nl.ketenkaart.platform.aggregate.Result.Refused.class);
        goesOnUntil(NOW.plus(DAY));
        assertThat(attempts).hasSize(1);
    }

    /** As the loop does: whenever something is due, until then. */
    private void goesOnUntil(Instant end) {
        var due = subscription().due();
        while (due != null && !due.isAfter(end) && subscription().progress().position() < inboxes.end(PROBATION)) {
            clock.set(due.isBefore(clock.instant()) ? clock.instant() : due);
            deliverer.deliver(id);
            due = subscription().due();
        }
        clock.set(end);
    }

    private Subscription subscription() {
        return subscriptions.find(id).orElseThrow();
    }

    private void told() {
        new NotifyHandler(inboxes, clock)
                .handle(new CardChanged(
                        CASE, PROBATION, "case-decided", UUID.randomUUID(), UUID.randomUUID(), clock.instant()));
    }
}
