package nl.ketenkaart.notifications.delivery.http;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import nl.ketenkaart.notifications.delivery.BackOff;
import nl.ketenkaart.notifications.delivery.Deliverer;
import nl.ketenkaart.notifications.delivery.SendNews;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler;
import nl.ketenkaart.notifications.rights.Rights;
import nl.ketenkaart.notifications.subscription.Subscription;
import nl.ketenkaart.notifications.subscription.SubscriptionId;
import nl.ketenkaart.notifications.subscription.Subscriptions;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;
import nl.ketenkaart.platform.identity.OrganisationId;

/** One instance of the deliverer that dies like a process: between any two things that it does, and then does nothing any more. */
final class Instance {
    private final Deliverer deliverer;
    private final BooleanSupplier dies;
    private boolean dead;

    /** What it stands on. */
    record Ground(Subscriptions store, ReadInboxHandler inbox, SendNews send, Clock clock) {}

    Instance(Ground ground, RandomGenerator chance, BooleanSupplier dies) {
        this.dies = dies;
        this.deliverer = new Deliverer(
                new MortalStore(ground.store()),
                ground.inbox(),
                (to, news, at) -> {
                    mayDie();
                    var answer = ground.send().send(to, news, at);
                    mayDie();
                    return answer;
                },
                new BackOff(chance),
                (of, asOf) -> Rights.Standing.UNCHANGED,
                ground.clock());
    }

    /** False: it died at it. */
    boolean lives(SubscriptionId id) {
        try {
            deliverer.deliver(id);
            return true;
        } catch (Killed e) {
            return false;
        }
    }

    private static final class Killed extends RuntimeException {}

    private void mayDie() {
        dead = dead || dies.getAsBoolean();
        if (dead) {
            throw new Killed();
        }
    }

    private final class MortalStore implements Subscriptions {
        private final Subscriptions store;

        MortalStore(Subscriptions store) {
            this.store = store;
        }

        @Override
        public Result<Subscription> change(SubscriptionId id, Function<Subscription, Outcome<Subscription>> verb) {
            mayDie();
            var result = store.change(id, verb);
            mayDie();
            return result;
        }

        @Override
        public Optional<Subscription> find(SubscriptionId id) {
            return store.find(id);
        }

        @Override
        public Subscription create(Subscription subscription) {
            return store.create(subscription);
        }

        @Override
        public List<Subscription> of(OrganisationId organisation) {
            return store.of(organisation);
        }

        @Override
        public void delete(SubscriptionId id) {
            store.delete(id);
        }

        @Override
        public List<SubscriptionId> due(Instant now) {
            return store.due(now);
        }
    }
}
