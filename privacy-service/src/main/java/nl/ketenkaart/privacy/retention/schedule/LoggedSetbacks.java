package nl.ketenkaart.privacy.retention.schedule;

import nl.ketenkaart.privacy.destruction.Setback;
import nl.ketenkaart.privacy.destruction.Setbacks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A line each, with fields to search by. */
@Component
class LoggedSetbacks implements Setbacks {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedSetbacks.class);

    @Override
    public void tell(Setback setback) {
        LOG.atWarn()
                .addKeyValue("caseId", setback.caseId())
                .addKeyValue("organisation", setback.organisation())
                .addKeyValue("reason", setback.reason())
                .addKeyValue("failed", setback.failed())
                .log("not locked or destroyed by its term, and tried again the day after");
    }
}
