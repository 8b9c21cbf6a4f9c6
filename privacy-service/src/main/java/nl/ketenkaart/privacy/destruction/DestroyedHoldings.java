package nl.ketenkaart.privacy.destruction;

import java.time.LocalDate;
import java.util.List;

/** The records of what was destroyed; they outlive the cases. */
public interface DestroyedHoldings {

    /** Durable when it returns; another one of the same case and organisation takes its place. */
    void put(DestroyedHolding holding);

    /** Begun and not done. */
    List<DestroyedHolding> begun();

    List<DestroyedHolding> doneOn(LocalDate day);
}
