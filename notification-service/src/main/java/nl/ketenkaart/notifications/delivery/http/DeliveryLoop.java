package nl.ketenkaart.notifications.delivery.http;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.ketenkaart.notifications.delivery.Deliverer;
import nl.ketenkaart.notifications.subscription.SubscriptionId;
import nl.ketenkaart.notifications.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for what is due and delivers it, each subscription on a thread of its own: none ever waits for another. */
final class DeliveryLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);
    private final Subscriptions subscriptions;
    private final Deliverer deliverer;
    private final Clock clock;
    private final WebhookSettings settings;
    private final Set<SubscriptionId> busy = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService looking;
    private @Nullable ExecutorService delivering;

    DeliveryLoop(Subscriptions subscriptions, Deliverer deliverer, Clock clock, WebhookSettings settings) {
        this.subscriptions = subscriptions;
        this.deliverer = deliverer;
        this.clock = clock;
        this.settings = settings;
    }

    private void look(ExecutorService threads) {
        try {
            subscriptions.due(clock.instant()).stream()
                    .filter(busy::add)
                    .forEach(id -> threads.execute(() -> deliver(id)));
        } catch (RuntimeException e) {
            LOG.warn("could not look for subscriptions: {}", e.getClass().getSimpleName());
        }
    }

    private void deliver(SubscriptionId id) {
        try {
            deliverer.deliver(id);
        } catch (RuntimeException e) {
            LOG.warn("a delivery waits: {}", e.getClass().getSimpleName());
        } finally {
            busy.remove(id);
        }
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public void start() {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var own = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("webhooks").daemon().factory());
        own.scheduleWithFixedDelay(() -> look(threads), 0, settings.poll().toMillis(), TimeUnit.MILLISECONDS);
        delivering = threads;
        looking = own;
    }

    @Override
    public void stop() {
        if (looking != null && delivering != null) {
            looking.shutdownNow();
            delivering.shutdownNow();
            looking = null;
            delivering = null;
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
