package nl.ketenkaart.notifications.inbox.web;

import java.time.Clock;
import nl.ketenkaart.notifications.inbox.Listeners;
import nl.ketenkaart.notifications.inbox.ReadInboxHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the streams together, and ends them before the server waits for what is under way. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
class StreamConfiguration {

    @Bean
    Listeners inboxListeners(ReadInboxHandler inbox, Clock clock, StreamSettings settings) {
        return new Listeners(inbox, clock, settings.heartBeat(), settings.perOrganisation());
    }

    @Bean
    NewsStream newsStream(StreamSettings settings) {
        return new NewsStream(settings.poll(), settings.patience());
    }

    @Bean
    SmartLifecycle endOfStreams(Listeners listeners) {
        return new EndOfStreams(listeners);
    }

    /** Its phase is the default one: the last to start, and the first to stop. */
    private static final class EndOfStreams implements SmartLifecycle {
        private final Listeners listeners;
        private volatile boolean running;

        EndOfStreams(Listeners listeners) {
            this.listeners = listeners;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            listeners.sendAllAway();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
