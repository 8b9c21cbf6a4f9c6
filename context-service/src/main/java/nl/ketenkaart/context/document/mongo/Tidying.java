package nl.ketenkaart.context.document.mongo;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import nl.ketenkaart.context.document.Documents;
import nl.ketenkaart.context.document.RemoveCutOffUploadsHandler;
import nl.ketenkaart.context.upload.Uploads;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes away, hourly, what is left of uploads that were cut off. */
@Component
class Tidying {
    private final RemoveCutOffUploadsHandler removing;

    Tidying(Documents documents, Uploads uploads, Clock clock) {
        this.removing = new RemoveCutOffUploadsHandler(documents, uploads, clock);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void hourly() {
        removing.handle();
    }
}
