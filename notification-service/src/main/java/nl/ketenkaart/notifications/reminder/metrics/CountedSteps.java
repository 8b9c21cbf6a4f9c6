package nl.ketenkaart.notifications.reminder.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import nl.ketenkaart.notifications.followup.What;
import nl.ketenkaart.notifications.reminder.Step;
import nl.ketenkaart.notifications.reminder.Tally;
import org.springframework.stereotype.Component;

/** {@code ketenkaart.duties.steps}, by kind of duty and step; all of them from the start, so that the first is seen as one more. */
@Component
final class CountedSteps implements Tally {
    private final MeterRegistry metrics;

    CountedSteps(MeterRegistry metrics) {
        this.metrics = metrics;
        for (var what : What.values()) {
            for (var step : Step.values()) {
                counter(what, step);
            }
        }
    }

    @Override
    public void came(What what, Step step) {
        counter(what, step).increment();
    }

    private Counter counter(What what, Step step) {
        return metrics.counter("ketenkaart.duties.steps", "duty", what.name(), "step", step.name());
    }
}
