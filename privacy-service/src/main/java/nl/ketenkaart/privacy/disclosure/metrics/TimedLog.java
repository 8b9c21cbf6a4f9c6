package nl.ketenkaart.privacy.disclosure.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import nl.ketenkaart.privacy.disclosure.ActorLine;
import nl.ketenkaart.privacy.disclosure.ProcessingLine;
import nl.ketenkaart.privacy.disclosure.ProcessingLog;

/** How long it takes until lines are durable, for which every look waits: {@code ketenkaart.log.commit}, by what came of it. */
final class TimedLog implements ProcessingLog {
    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };
    private final ProcessingLog log;
    private final Timer written;
    private final Timer failed;

    TimedLog(ProcessingLog log, MeterRegistry metrics) {
        this.log = log;
        this.written = timer("written", metrics);
        this.failed = timer("failed", metrics);
    }

    private static Timer timer(String outcome, MeterRegistry metrics) {
        return Timer.builder("ketenkaart.log.commit")
                .tag("outcome", outcome)
                .serviceLevelObjectives(STEPS)
                .register(metrics);
    }

    @Override
    public void append(List<ProcessingLine> lines, ActorLine actor) {
        var began = Timer.start();
        var outcome = failed;
        try {
            log.append(lines, actor);
            outcome = written;
        } finally {
            began.stop(outcome);
        }
    }
}
