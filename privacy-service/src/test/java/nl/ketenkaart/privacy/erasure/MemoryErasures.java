package nl.ketenkaart.privacy.erasure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.ketenkaart.platform.rehearsal.Rehearsal;
import nl.ketenkaart.privacy.erasure.Erasure.State;

/** Erasures on a map. */
public final class MemoryErasures implements Erasures {
    public final Map<UUID, Erasure> kept = new LinkedHashMap<>();
    /** What happens at each write, before and after it. */
    public Runnable atWrite = () -> {};

    @Override
    public Optional<Erasure> find(UUID caseId) {
        return Optional.ofNullable(kept.get(caseId));
    }

    @Override
    public List<Erasure> agreed() {
        return kept.values().stream().filter(one -> one.state() == State.AGREED).toList();
    }

    @Override
    public List<Erasure> byTermOn(LocalDate day) {
        return kept.values().stream()
                .filter(one -> one.byTerm() != null && one.byTerm().day().equals(day))
                .toList();
    }

    @Override
    public boolean put(UUID caseId, Erasure before, Erasure after) {
        if (Rehearsal.isOn() || !Objects.equals(kept.get(caseId), before)) {
            return Rehearsal.isOn();
        }
        atWrite.run();
        kept.compute(caseId, (id, was) -> after);
        atWrite.run();
        return true;
    }
}
