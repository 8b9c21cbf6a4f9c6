package nl.ketenkaart.privacy.destruction;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.erasure.CarryOutErasure;
import nl.ketenkaart.privacy.erasure.Erasure;
import nl.ketenkaart.privacy.erasure.Erasure.ByTerm;
import nl.ketenkaart.privacy.erasure.Erasure.State;
import nl.ketenkaart.privacy.erasure.Erasures;

/**
 * Erases a case of which everybody's term is over, as two officers would; the record says that no officer did, but the run of a day by
 * a version of the terms. A proposal that stands gives way to it.
 */
public final class DestroyCase {
    private final Erasures erasures;
    private final CarryOutErasure carryingOut;
    private final RecordDestruction log;
    private final Setbacks setbacks;

    public DestroyCase(Erasures erasures, CarryOutErasure carryingOut, RecordDestruction log, Setbacks setbacks) {
        this.erasures = erasures;
        this.carryingOut = carryingOut;
        this.log = log;
        this.setbacks = setbacks;
    }

    /**
     * @param items how many each organisation holds
     * @throws RuntimeException when it was not done; once it is on record it is gone on with
     */
    public void handle(CaseFile file, Map<OrganisationId, Integer> items, Day day) {
        var there = erasures.find(file.caseId());
        if (there.filter(one -> one.state() != State.PROPOSED).isPresent()) {
            carryingOut.handle(there.get());
            return;
        }
        if (!carryingOut.claim(file, tokenOf(file.caseId()))) {
            throw new Setback.Overtaken();
        }
        items.keySet().forEach(owner -> log.record(file, owner));
        var decided = Erasure.overTerm(file.caseId(), new ByTerm(day.date(), day.terms(), items));
        if (!erasures.put(file.caseId(), there.orElse(null), decided)) {
            throw new Setback.Overtaken();
        }
        carryingOut.handle(decided);
    }

    private static UUID tokenOf(UUID caseId) {
        return UUID.nameUUIDFromBytes(("case|" + caseId).getBytes(StandardCharsets.UTF_8));
    }

    /** Goes on with what was cut off, so that a run finds nothing half done. */
    public void goOn() {
        for (var agreed : carryingOut.agreed()) {
            try {
                carryingOut.handle(agreed);
            } catch (RuntimeException e) {
                setbacks.tell(Setback.of(agreed.caseId(), null, e));
            }
        }
    }

    /** Decided by a run, and not carried out yet. */
    public List<Erasure> underWay() {
        return erasures.agreed().stream().filter(one -> one.byTerm() != null).toList();
    }

    public List<Erasure> decidedOn(LocalDate day) {
        return erasures.byTermOn(day);
    }
}
