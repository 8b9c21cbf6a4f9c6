package nl.ketenkaart.privacy.needtoknow;

import nl.ketenkaart.privacy.terms.Phase;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * Rules 2 to 4: whether this viewer has any business in this case, for this purpose. Each answers
 * {@link Verdict#PERMITTED} to go on to the next.
 */
final class CaseRules {

    /** What is looked at, as far as these rules care. */
    enum What {
        THE_CASE,
        AN_OWN_ITEM,
        AN_ITEM_OF_OTHERS
    }

    record Need(Look look, CaseTable table, What what) {
        Viewer viewer() {
            return look.viewer();
        }
    }

    @FunctionalInterface
    interface Rule {
        Verdict ask(Need need);
    }

    private CaseRules() {}

    /**
     * Rule 2: only who sits at this case's table now; after that its own records remain visible to it, as own records.
     * Source: the report, "the group was too large for a case discussion".
     */
    static Verdict atTheTable(Need need) {
        var organisation = need.viewer().organisation();
        var at = need.look().at();
        if (need.table().seats(organisation, at)) {
            return Verdict.PERMITTED;
        }
        var itsOwnRecords = looksAtOwnRecords(need) && need.table().hasSeated(organisation, at);
        return itsOwnRecords ? Verdict.PERMITTED : Verdict.NOT_AT_THE_TABLE;
    }

    /** Rule 3: nobody with a conflict of interest, organisation or person. Source: exclusions, declared or by the chair. */
    static Verdict notExcluded(Need need) {
        return need.table().excludes(need.viewer()) ? Verdict.EXCLUDED : Verdict.PERMITTED;
    }

    /**
     * Rule 4: the purpose fits what the case is at, and the role. An overview is of cases, never of what is in them.
     * Source: GDPR 5(1)(b), purpose limitation (doelbinding).
     */
    static Verdict fitsThePurpose(Need need) {
        return fits(need) ? Verdict.PERMITTED : Verdict.WRONG_PURPOSE;
    }

    private static boolean fits(Need need) {
        var phase = need.table().phase();
        return switch (need.look().purpose()) {
            case OVERVIEW -> need.what() == What.THE_CASE;
            case TRIAGE -> phase == Phase.RAISED;
            case DEEPENING -> phase == Phase.DEEPENING;
            case DECISION -> phase == Phase.DEEPENING && need.viewer().chairsForTheProsecution();
            case FOLLOW_UP -> phase == Phase.DECIDED || phase == Phase.FOLLOW_UP;
            case OWN_RECORDS -> need.what() != What.AN_ITEM_OF_OTHERS;
        };
    }

    private static boolean looksAtOwnRecords(Need need) {
        return need.look().purpose() == Purpose.OWN_RECORDS && need.what() != What.AN_ITEM_OF_OTHERS;
    }
}
