package nl.ketenkaart.notifications.delivery.web;

import nl.ketenkaart.notifications.delivery.ReadDeliveriesHandler;
import nl.ketenkaart.notifications.subscription.SubscriptionId;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.web.Lookup;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What became of the deliveries of a subscription of the caller's own organisation. */
@RestController
class DeliveryController {
    private final ReadDeliveriesHandler handler;

    DeliveryController(ReadDeliveriesHandler handler) {
        this.handler = handler;
    }

    @GetMapping("/v1/subscriptions/{subscriptionId}/deliveries")
    Deliveries deliveries(@PathVariable SubscriptionId subscriptionId, Lookup lookup) {
        return handler.handle(lookup.caller(), subscriptionId)
                .map(Deliveries::of)
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
