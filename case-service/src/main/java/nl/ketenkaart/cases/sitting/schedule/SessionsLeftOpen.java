package nl.ketenkaart.cases.sitting.schedule;

import java.util.concurrent.TimeUnit;
import nl.ketenkaart.cases.session.SessionId;
import nl.ketenkaart.cases.sitting.EndSession;
import nl.ketenkaart.cases.sitting.EndSessionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for sessions that nobody closed. When one is due stands in its document, so that no restart loses it. */
@Component
class SessionsLeftOpen {
    private static final Logger LOG = LoggerFactory.getLogger(SessionsLeftOpen.class);
    private final EndSessionHandler ending;

    SessionsLeftOpen(EndSessionHandler ending) {
        this.ending = ending;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        ending.leftOpen().forEach(this::end);
    }

    /** One that cannot be ended does not keep the others open. */
    private void end(SessionId session) {
        try {
            ending.handle(new EndSession(session));
        } catch (RuntimeException e) {
            LOG.warn("a session stays open: {}", e.getClass().getSimpleName());
        }
    }
}
