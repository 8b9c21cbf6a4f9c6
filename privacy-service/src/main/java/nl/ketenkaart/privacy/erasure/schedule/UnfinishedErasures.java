package nl.ketenkaart.privacy.erasure.schedule;

import java.util.concurrent.TimeUnit;
import nl.ketenkaart.privacy.erasure.CarryOutErasure;
import nl.ketenkaart.privacy.erasure.Erasure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every ten seconds for erasures that were agreed to and cut off before they were carried out. */
@Component
class UnfinishedErasures {
    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedErasures.class);
    private final CarryOutErasure carryingOut;

    UnfinishedErasures(CarryOutErasure carryingOut) {
        this.carryingOut = carryingOut;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void goOn() {
        carryingOut.agreed().forEach(this::goOn);
    }

    private void goOn(Erasure erasure) {
        try {
            carryingOut.handle(erasure);
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("caseId", erasure.caseId())
                    .addKeyValue("failed", e.getClass().getSimpleName())
                    .log("an erasure is not carried out yet, and tried again");
        }
    }
}
