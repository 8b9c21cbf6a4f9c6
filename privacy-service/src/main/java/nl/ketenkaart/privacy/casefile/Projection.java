package nl.ketenkaart.privacy.casefile;

import java.util.UUID;
import java.util.function.UnaryOperator;

/** Where files change: each event once, whole, with what it makes known to whom; safe on many threads. */
public interface Projection {

    /** How far a file has come with the events of one aggregate. */
    sealed interface Progress {
        /** It is in, now or before. */
        record Applied() implements Progress {}

        /** An event in between is missing; nothing changed. */
        record Gap(long applied) implements Progress {}

        Progress APPLIED = new Applied();
    }

    /** Takes in the next event of an aggregate that belongs to this case alone. */
    Progress take(UUID caseId, Cause cause, UnaryOperator<CaseFile> change);

    /**
     * Takes in an event of an aggregate of which this case need not have seen every event, such as a session: it goes on when one of
     * its cases was erased, and of that one nothing is taken in.
     */
    void takeAny(UUID caseId, Cause cause, UnaryOperator<CaseFile> change);

    /**
     * Nobody reads this case from now on: an event of it was given up, so its file may show more than is right. Durable when
     * it returns; there need not be a file yet.
     */
    void markIncomplete(UUID caseId);

    /** It may be read again: its file was made anew, from every event. */
    void clearIncomplete(UUID caseId);

    /** The last sequence of this aggregate that the file took in; 0 for none. */
    long applied(UUID caseId, UUID aggregate);
}
