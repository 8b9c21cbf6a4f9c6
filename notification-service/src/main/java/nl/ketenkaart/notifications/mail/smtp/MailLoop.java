package nl.ketenkaart.notifications.mail.smtp;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.ketenkaart.notifications.mail.MailNewsHandler;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks now and then whether there is news to mail about, one organisation after the other. */
final class MailLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MailLoop.class);
    private final MailNewsHandler handler;
    private final MailSettings settings;
    private @Nullable ScheduledExecutorService looking;

    MailLoop(MailNewsHandler handler, MailSettings settings) {
        this.handler = handler;
        this.settings = settings;
    }

    private void look() {
        settings.recipients().keySet().forEach(this::look);
    }

    private void look(String organisation) {
        try {
            handler.handle(new OrganisationId(organisation));
        } catch (RuntimeException e) {
            LOG.warn("a mail waits: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void start() {
        var own = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("mail").daemon().factory());
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
