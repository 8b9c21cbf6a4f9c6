package nl.ketenkaart.notifications.delivery.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.notifications.subscription.Attempt;
import org.jspecify.annotations.Nullable;

/** The log of a subscription's deliveries, as the contract has it: without content and without cases. */
record Deliveries(List<Delivery> items) {

    /** A line of it. */
    record Delivery(
            UUID notification,
            Instant at,
            Attempt.Result result,
            @Nullable Integer status) {}

    static Deliveries of(List<Attempt> attempts) {
        return new Deliveries(attempts.stream()
                .map(attempt -> new Delivery(attempt.notification(), attempt.at(), attempt.result(), attempt.status()))
                .toList());
    }
}
