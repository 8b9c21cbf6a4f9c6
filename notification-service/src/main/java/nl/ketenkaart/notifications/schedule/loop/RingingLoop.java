package nl.ketenkaart.notifications.schedule.loop;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.ketenkaart.notifications.schedule.RingAlarmsHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for alarms that are due, one look after the other. */
@Component
@EnableConfigurationProperties(ReminderSettings.class)
class RingingLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RingingLoop.class);
    private final RingAlarmsHandler handler;
    private final ReminderSettings settings;
    private @Nullable ScheduledExecutorService looking;

    RingingLoop(RingAlarmsHandler handler, ReminderSettings settings) {
        this.handler = handler;
        this.settings = settings;
    }

    private void look() {
        try {
            var rung = handler.handle();
            if (!rung.failed().isEmpty()) {
                LOG.warn(
                        "{} reminders wait: {}",
                        rung.failed().size(),
                        rung.failed().getFirst());
            }
        } catch (RuntimeException e) {
            LOG.warn("could not look for reminders: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public void start() {
        var own = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("reminders").daemon().factory());
        own.scheduleWithFixedDelay(this::look, 0, settings.poll().toMillis(), TimeUnit.MILLISECONDS);
        looking = own;
    }

    @Override
    public void stop() {
        if (looking != null) {
            looking.shutdownNow();
            looking = null;
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }
}
