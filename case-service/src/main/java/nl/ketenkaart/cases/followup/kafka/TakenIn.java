package nl.ketenkaart.cases.followup.kafka;

import java.util.Objects;
import java.util.function.UnaryOperator;
import nl.ketenkaart.cases.followup.Duties;
import org.jspecify.annotations.Nullable;

/**
 * How far the follow-ups of a case were taken in.
 *
 * @param reports how many of them said how it stands
 * @param duties null in what was taken in before duties held a case open
 */
record TakenIn(int reports, @Nullable Duties duties) {
    static final TakenIn NOTHING = new TakenIn(0, Duties.NONE);

    Duties known() {
        return Objects.requireNonNullElse(duties, Duties.NONE);
    }

    TakenIn oneMore() {
        return new TakenIn(reports + 1, duties);
    }

    TakenIn with(UnaryOperator<Duties> change) {
        return new TakenIn(reports, change.apply(known()));
    }
}
