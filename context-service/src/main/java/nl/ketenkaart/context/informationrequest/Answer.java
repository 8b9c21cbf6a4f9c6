package nl.ketenkaart.context.informationrequest;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.context.contribution.ContributionId;
import nl.ketenkaart.platform.aggregate.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What the asked organisation answers.
 *
 * @param ground in its words; null when it gave none
 * @param contributionIds its own contributions in which the answer stands
 */
public record Answer(Kind kind, @Nullable String ground, List<ContributionId> contributionIds) {
    public Answer {
        contributionIds = List.copyOf(contributionIds);
    }

    /** How much is answered. */
    public enum Kind {
        ANSWERED,
        PARTIAL,
        /** The organisation holds nothing. */
        NIL,
        REFUSED,
        /** "We hold something, we do not share it." */
        WITHHELD
    }

    /** What is wrong with it in itself. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        var grounded = ground != null && !ground.isBlank();
        switch (kind) {
            case ANSWERED -> {}
            case PARTIAL -> {
                if (!grounded && contributionIds.isEmpty()) {
                    faults.add(new Fault("/ground", "is missing: PARTIAL says why, or names contributions"));
                }
            }
            case NIL -> nothingGiven(faults);
            case REFUSED, WITHHELD -> {
                nothingGiven(faults);
                if (!grounded) {
                    faults.add(new Fault("/ground", "is missing: " + kind + " says why"));
                }
            }
        }
        return faults;
    }

    private void nothingGiven(List<Fault> faults) {
        if (!contributionIds.isEmpty()) {
            faults.add(new Fault("/contributionIds", "must be empty: " + kind + " gives nothing"));
        }
    }
}
