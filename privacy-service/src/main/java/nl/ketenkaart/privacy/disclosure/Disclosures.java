package nl.ketenkaart.privacy.disclosure;

import nl.ketenkaart.privacy.needtoknow.Verdict;

/**
 * The processing log, append-only. Blocks until the lines are durable on a majority; may be called from any thread. What
 * cannot be recorded must not be shown.
 */
@FunctionalInterface
public interface Disclosures {
    /**
     * Records what is about to be shown. Called after the answer is made and before the first byte of it leaves. The same
     * disclosure twice (same trace and span) is recorded once.
     *
     * @throws NotRecorded when it could not be written; the caller answers 503 and gives nothing
     * @throws Outdated when a wording that was to be shown was corrected or withdrawn meanwhile; the caller looks again, and
     *     gives nothing of what it found before
     */
    void record(Disclosure disclosure);

    /** A case was asked for, and this was decided: for who counts, and learns nothing of which case or for whom. */
    default void decided(Verdict verdict) {}

    /** What was to be shown holds no more; nothing is on record. */
    final class Outdated extends RuntimeException {
        public Outdated() {
            super("a wording was replaced while it was looked at", null, false, false);
        }
    }

    /** The log cannot be written now. */
    final class NotRecorded extends RuntimeException {
        public NotRecorded(Throwable cause) {
            super("the processing log cannot be written", cause);
        }
    }
}
