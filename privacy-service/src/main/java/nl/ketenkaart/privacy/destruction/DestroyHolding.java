package nl.ketenkaart.privacy.destruction;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.erasure.Destruction;

/**
 * Destroys what one organisation held in a case: its data key of the case goes, and with it whatever is sealed with that, wherever it lies.
 * Each step may be taken again: what was cut off anywhere is gone on with.
 *
 * <p>Not for the organisation that raised the case: case-service keeps the case as a whole under its key, and every other's words
 * would go with it. That key goes with the case ({@link DestroyCase}).
 */
public final class DestroyHolding {
    private final DestroyedHoldings records;
    private final RecordDestruction log;
    private final WhatStays whatStays;
    private final Destruction destruction;
    private final Setbacks setbacks;
    private final Clock clock;

    public DestroyHolding(
            DestroyedHoldings records,
            RecordDestruction log,
            WhatStays whatStays,
            Destruction destruction,
            Setbacks setbacks,
            Clock clock) {
        this.records = records;
        this.log = log;
        this.whatStays = whatStays;
        this.destruction = destruction;
        this.setbacks = setbacks;
        this.clock = clock;
    }

    /** Whether there is a key of this organisation's that can go without all of the case. */
    public static boolean canGo(CaseFile file, OrganisationId owner) {
        return Optional.ofNullable(file.shell().raised())
                .filter(raised -> !raised.by().equals(owner))
                .isPresent();
    }

    /**
     * @param day the run's
     * @throws RuntimeException when it was not done; once it is on record it is gone on with
     */
    public void handle(CaseFile file, OrganisationId owner, int items, Day day) {
        if (!destruction.claim(file, tokenOf(file.caseId(), owner), clock.instant())) {
            throw new Setback.Overtaken();
        }
        log.record(file, owner);
        var begun = new DestroyedHolding(file.caseId(), owner, items, day.terms(), clock.instant(), null);
        records.put(begun);
        carryOut(begun, day.date());
    }

    private static UUID tokenOf(UUID caseId, OrganisationId owner) {
        return UUID.nameUUIDFromBytes(("holding|" + caseId + "|" + owner).getBytes(StandardCharsets.UTF_8));
    }

    /** Goes on with what was cut off; what cannot be done now waits for the next time. */
    public void goOn(LocalDate today) {
        for (var one : records.begun()) {
            try {
                carryOut(one, today);
            } catch (RuntimeException e) {
                setbacks.tell(Setback.of(one.caseId(), one.organisation(), e));
            }
        }
    }

    private void carryOut(DestroyedHolding begun, LocalDate today) {
        whatStays.keep(begun.caseId(), begun.organisation());
        destruction.of(begun.caseId(), begun.organisation(), clock.instant());
        records.put(begun.done(today));
    }

    /** Begun, and not done yet. */
    public List<DestroyedHolding> underWay() {
        return records.begun();
    }

    public List<DestroyedHolding> doneOn(LocalDate day) {
        return records.doneOn(day);
    }
}
