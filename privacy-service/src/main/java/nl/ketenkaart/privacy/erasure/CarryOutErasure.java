package nl.ketenkaart.privacy.erasure;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.privacy.casefile.CaseFile;

/** Carries out what was agreed to. Each step may be taken again: what was cut off anywhere is gone on with. */
public final class CarryOutErasure {
    private final Erasures erasures;
    private final Destruction destruction;
    private final Clock clock;

    public CarryOutErasure(Erasures erasures, Destruction destruction, Clock clock) {
        this.erasures = erasures;
        this.destruction = destruction;
        this.clock = clock;
    }

    boolean isOnlyTried() {
        return destruction.isOnlyTried();
    }

    /** @see Destruction#claim */
    public boolean claim(CaseFile file, UUID token) {
        return destruction.claim(file, token, clock.instant());
    }

    void release(UUID caseId, UUID token) {
        destruction.release(caseId, token);
    }

    public List<Erasure> agreed() {
        return erasures.agreed();
    }

    /** What it is then. */
    public Erasure handle(Erasure agreed) {
        destruction.of(agreed.caseId(), clock.instant());
        var done = agreed.carriedOut(clock.instant());
        return erasures.put(agreed.caseId(), agreed, done)
                ? done
                : erasures.find(agreed.caseId()).orElse(done);
    }
}
