package nl.ketenkaart.privacy.oversight.schedule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import nl.ketenkaart.privacy.glass.BreakGlassId;
import nl.ketenkaart.privacy.glass.GlassGrants;
import nl.ketenkaart.privacy.oversight.EscalateBreakGlassHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for broken glass that nobody reviewed. When that is stands in its document, so that no restart loses it. */
@Component
class UnreviewedGlass {
    private static final Logger LOG = LoggerFactory.getLogger(UnreviewedGlass.class);
    private final EscalateBreakGlassHandler escalating;
    private final Counter escalated;

    UnreviewedGlass(GlassGrants grants, Clock clock, MeterRegistry metrics) {
        this.escalated = metrics.counter("ketenkaart.break.glass.escalated");
        this.escalating = new EscalateBreakGlassHandler(grants, clock);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        escalating.unreviewed().forEach(this::escalate);
    }

    /** One that cannot be escalated does not keep the others back. */
    private void escalate(BreakGlassId id) {
        try {
            escalating.handle(id);
            escalated.increment();
        } catch (RuntimeException e) {
            LOG.warn("broken glass is not escalated: {}", e.getClass().getSimpleName());
        }
    }
}
