package nl.ketenkaart.local.faults.kind;

import java.time.Duration;

/** Something that goes wrong once. */
public interface Fault {

    /** The word that rows of the table have in common. */
    String kind();

    /** What is hit, and how hard. */
    String hit();

    /**
     * From now on it is so.
     *
     * @throws CannotBeDone when this machine does not allow it, or nothing is there that it could hit; then nothing has happened
     */
    void strike() throws Exception;

    /** How long it stays so while partners go on. */
    Duration lasts();

    /** It is over, and what was ended runs again. */
    void mend() throws Exception;

    /** Whether events are given up because of it, as they should be. */
    default boolean isGivenUp() {
        return false;
    }
}
