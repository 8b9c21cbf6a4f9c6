package nl.ketenkaart.notifications.subscription.web;

import java.time.Instant;
import java.util.List;
import nl.ketenkaart.notifications.subscription.Subscription;
import nl.ketenkaart.notifications.subscription.SubscriptionId;

/** A subscription as its organisation sees it: no secret, and nothing that tells how much waits, or what was passed over. */
record SubscriptionView(
        SubscriptionId subscriptionId,
        String sink,
        List<String> types,
        Subscription.State state,
        Instant registeredAt) {

    static SubscriptionView of(Subscription subscription) {
        var registration = subscription.registration();
        return new SubscriptionView(
                subscription.id(),
                registration.sink().toString(),
                registration.types().stream().sorted().toList(),
                subscription.state(),
                registration.at());
    }

    /** All of an organisation's. */
    record All(List<SubscriptionView> items) {}
}
