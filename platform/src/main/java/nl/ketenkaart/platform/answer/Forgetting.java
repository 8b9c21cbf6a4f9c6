package nl.ketenkaart.platform.answer;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/** Lets old idempotency keys go, hourly. */
final class Forgetting {
    private final AnswerStore store;

    Forgetting(AnswerStore store) {
        this.store = store;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void hourly() {
        store.forgetOld();
    }
}
