package nl.ketenkaart.notifications.delivery.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import nl.ketenkaart.notifications.subscription.Attempt.Result;

/** Attempts to tell news at webhooks, by what came of them: {@code ketenkaart.webhook.deliveries}. Whose webhook it was it does not say. */
final class CountedDeliveries {
    private final MeterRegistry metrics;

    CountedDeliveries(MeterRegistry metrics) {
        this.metrics = metrics;
        for (var result : Result.values()) {
            counter(result);
        }
    }

    void delivery(Result result) {
        counter(result).increment();
    }

    private Counter counter(Result result) {
        return metrics.counter("ketenkaart.webhook.deliveries", "result", result.name());
    }
}
