package nl.ketenkaart.privacy.retention.schedule;

import java.util.concurrent.TimeUnit;
import nl.ketenkaart.privacy.retention.RetentionReport;
import nl.ketenkaart.privacy.retention.RunRetention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute whether the run of the day is due. Whether it was done stands in its report, so that no restart loses it. */
@Component
class DailyRetention {
    private static final Logger LOG = LoggerFactory.getLogger(DailyRetention.class);
    private final RunRetention running;

    DailyRetention(RunRetention running) {
        this.running = running;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        try {
            running.handle().ifPresent(DailyRetention::done);
        } catch (RuntimeException e) {
            LOG.warn("the retention run is not done yet: {}", e.getClass().getSimpleName());
        }
    }

    private static void done(RetentionReport report) {
        var failed = report.organisations().values().stream()
                .mapToInt(RetentionReport.Counts::failed)
                .sum();
        LOG.info("the retention run of {} is done; {} items failed", report.day(), failed);
    }
}
