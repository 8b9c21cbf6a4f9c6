package nl.ketenkaart.privacy.regime;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long something is kept, in two stages: shown, then locked for accountability, then destroyed (Wpg 8(6) and 14(1)). Days are
 * those of the Netherlands.
 *
 * @param source the article on which it rests
 */
public record Term(String regime, Period lockedAfter, Period destroyedAfter, CountedFrom countedFrom, String source) {

    public enum CountedFrom {
        /** The day on which the item was recorded; a correction does not begin it anew. */
        RECORDED,
        /** The day on which the case ended; as long as it goes on nothing counts. */
        CASE_ENDED
    }

    /** The first day on which it is shown to nobody. */
    public LocalDate locksOn(LocalDate counted) {
        return counted.plus(lockedAfter);
    }

    /** How long it is there in all, shown or locked: what somebody who asks is told (GDPR 15(1)(d)). */
    public Period keptFor() {
        return lockedAfter.plus(destroyedAfter).normalized();
    }

    /** The first day on which it is not there any more. */
    public LocalDate destroysOn(LocalDate locked) {
        return locked.plus(destroyedAfter);
    }
}
