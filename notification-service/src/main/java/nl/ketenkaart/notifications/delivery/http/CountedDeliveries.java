package nl.ketenkaart.notifications.delivery.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import nl.ketenkaart.notifications.delivery.Answer;
import nl.ketenkaart.notifications.delivery.SendNews;
import nl.ketenkaart.notifications.inbox.Notification;
import nl.ketenkaart.notifications.subscription.Attempt.Result;
import nl.ketenkaart.notifications.subscription.Subscription;

/** Counts attempts by what came of them: {@code ketenkaart.webhook.deliveries}. Whose webhook it was it does not say. */
final class CountedDeliveries implements SendNews {
    private final SendNews sinks;
    private final MeterRegistry metrics;

    CountedDeliveries(SendNews sinks, MeterRegistry metrics) {
        this.sinks = sinks;
        this.metrics = metrics;
        for (var result : Result.values()) {
            counter(result);
        }
    }

    @Override
    public Duration longest() {
        return sinks.longest();
    }

    @Override
    public Answer send(Subscription to, Notification news, Instant at) {
        var answer = sinks.send(to, news, at);
        counter(answer.result()).increment();
        return answer;
    }

    private Counter counter(Result result) {
        return metrics.counter("ketenkaart.webhook.deliveries", "result", result.name());
    }
}
