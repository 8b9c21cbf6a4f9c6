package nl.ketenkaart.notifications.subscription;

import static nl.ketenkaart.notifications.Cast.BRAM_OF_PROBATION;
import static nl.ketenkaart.notifications.Cast.CASE;
import static nl.ketenkaart.notifications.Cast.CLOCK;
import static nl.ketenkaart.notifications.Cast.NOW;
import static nl.ketenkaart.notifications.Cast.PROBATION;
import static nl.ketenkaart.notifications.subscription.ManageSubscriptionsHandler.HIGHEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.notifications.inbox.MemoryInboxes;
import nl.ketenkaart.notifications.rights.Rights;
import nl.ketenkaart.notifications.subscription.ManageSubscriptionsHandler.Answer;
import nl.ketenkaart.notifications.subscription.ManageSubscriptionsHandler.Register;
import org.junit.jupiter.api.Test;

class RegisteringASubscriptionTest {
    private final MemorySubscriptions subscriptions = new MemorySubscriptions();
    private Runnable whileAsked = () -> {};
    private final ManageSubscriptionsHandler manage = new ManageSubscriptionsHandler(
            subscriptions, new MemoryInboxes(), sink -> asked(), (of, asOf) -> Rights.Standing.UNCHANGED, CLOCK);

    private Optional<Duration> asked() {
        var meanwhile = whileAsked;
        whileAsked = () -> {};
        meanwhile.run();
        return Optional.of(Duration.ZERO);
    }

    @Test
    void an_organisation_has_no_more_than_the_highest_number() {
        registered(HIGHEST);
        assertThat(register()).isInstanceOf(Answer.Refused.class);
        assertThat(subscriptions.of(PROBATION)).hasSize(HIGHEST);
    }

    @Test
    void what_was_ended_by_its_sink_takes_no_place() {
        registered(HIGHEST);
        var one = subscriptions.of(PROBATION).getFirst();
        subscriptions.change(one.id(), before -> before.leased(NOW, Duration.ofMinutes(1)));
        var gone = new Told(0, 0, new Attempt(UUID.randomUUID(), CASE, NOW, Attempt.Result.GONE, 410), Duration.ZERO);
        subscriptions.change(one.id(), before -> before.told(1, gone, Duration.ofMinutes(1)));
        assertThat(register()).isInstanceOf(Answer.Given.class);
        assertThat(register()).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void of_two_that_are_registered_at_once_for_the_last_place_one_is() {
        registered(HIGHEST - 1);
        whileAsked = () -> assertThat(register()).isInstanceOf(Answer.Given.class);
        assertThat(register()).isInstanceOf(Answer.Refused.class);
        assertThat(subscriptions.of(PROBATION)).hasSize(HIGHEST);
    }

    private void registered(int number) {
        for (var n = 0; n < number; n++) {
            assertThat(register()).isInstanceOf(Answer.Given.class);
        }
    }

    private Answer register() {
        return manage.register(
                new SubscriptionId(UUID.randomUUID()),
                new Register(BRAM_OF_PROBATION, NOW, "https://sink.example/news", Set.of(), "whsec_MfKQ9r8GKYqrTwjU"));
    }
}
