package nl.ketenkaart.notifications.followup.mongo;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import nl.ketenkaart.notifications.followup.FollowUp;
import nl.ketenkaart.notifications.followup.FollowUp.State;
import nl.ketenkaart.notifications.followup.What;

/**
 * How many duties of each kind were opened and done, and whether in time: {@code ketenkaart.duties.opened} and {@code
 * ketenkaart.duties.done}. An event that comes again counts again.
 */
final class CountedDuties {
    private static final String DUTY = "duty";
    private final MeterRegistry metrics;
    private final Clock clock;

    CountedDuties(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.clock = clock;
        for (var what : What.values()) {
            opened(what, 0);
            done(what, true, 0);
            done(what, false, 0);
        }
    }

    void opened(FollowUp followUp) {
        opened(followUp.what(), 1);
    }

    void changed(FollowUp before, FollowUp after) {
        if (!before.done() && after.done()) {
            done(after.what(), before.state(clock.instant()) == State.OPEN, 1);
        }
    }

    private void opened(What what, int times) {
        metrics.counter("ketenkaart.duties.opened", DUTY, what.name()).increment(times);
    }

    private void done(What what, boolean inTime, int times) {
        metrics.counter("ketenkaart.duties.done", DUTY, what.name(), "in_time", Boolean.toString(inTime))
                .increment(times);
    }
}
