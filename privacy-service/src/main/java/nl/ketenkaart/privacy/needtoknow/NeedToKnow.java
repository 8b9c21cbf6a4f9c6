package nl.ketenkaart.privacy.needtoknow;

import java.util.List;
import nl.ketenkaart.privacy.needtoknow.CaseRules.Need;
import nl.ketenkaart.privacy.needtoknow.CaseRules.What;

/**
 * Decides what one viewer may see of one case, item by item: whether it works on cases, then rules 1 to 9 in their order,
 * all of which must permit; the first refusal is the reason. Made for one look and thrown away with it: the next look asks the state of its own moment.
 *
 * <p>Rules 1 to 4 do not depend on what an item says, only on whose it is, so they are asked three times when this is made
 * and never again; what rules 5 to 9 ask of viewer and case is compiled into a {@link Standing}. Deciding allocates nothing.
 */
public final class NeedToKnow {
    private static final List<ViewerRules.Rule> OF_THE_VIEWER =
            List.of(ViewerRules::worksOnCases, ViewerRules::signedTheAgreement);

    private static final List<CaseRules.Rule> OF_THE_CASE =
            List.of(CaseRules::atTheTable, CaseRules::notExcluded, CaseRules::fitsThePurpose);

    private final Standing standing;
    private final Verdict ofTheCase;
    private final Verdict ofOwnItems;
    private final Verdict ofOthersItems;

    private NeedToKnow(Agreement agreement, Look look, CaseTable table) {
        this.standing = Standing.of(agreement, look, table);
        var admitted = admits(agreement, look);
        this.ofTheCase = admitted.full() ? ask(new Need(look, table, What.THE_CASE)) : admitted;
        this.ofOwnItems = admitted.full() ? ask(new Need(look, table, What.AN_OWN_ITEM)) : admitted;
        this.ofOthersItems = admitted.full() ? ask(new Need(look, table, What.AN_ITEM_OF_OTHERS)) : admitted;
    }

    public static NeedToKnow of(Agreement agreement, Look look, CaseTable table) {
        return new NeedToKnow(agreement, look, table);
    }

    /** Whether the viewer may know of any case at all: what is asked of everybody who reads, whatever there is to read. */
    public static Verdict admits(Agreement agreement, Look look) {
        for (var rule : OF_THE_VIEWER) {
            var verdict = rule.ask(agreement, look);
            if (verdict != Verdict.PERMITTED) {
                return verdict;
            }
        }
        return Verdict.PERMITTED;
    }

    /**
     * Whether the viewer may open the case at all for this purpose (rules 1 to 4): FULL, or NONE with the reason. What is
     * found inside is decided per item.
     */
    public Verdict opens() {
        return ofTheCase;
    }

    public Verdict decide(Item item) {
        if (item.ownedBy(standing.organisation())) {
            return ofOwnItems.full() ? Verdict.OWN : ofOwnItems;
        }
        return ofOthersItems.full() ? decideOthers(item) : ofOthersItems;
    }

    private Verdict decideOthers(Item item) {
        var verdict = ask(item);
        if (verdict.full() || !ItemRules.glassBroken(standing, item)) {
            return verdict;
        }
        return ItemRules.shared(standing, item).full() ? Verdict.GLASS_BROKEN : Verdict.NOT_SHARED;
    }

    private Verdict ask(Item item) {
        for (int i = 0; i < ItemRules.ALL.size(); i++) {
            var verdict = ItemRules.ALL.get(i).ask(standing, item);
            if (verdict != Verdict.PERMITTED) {
                return verdict;
            }
        }
        return Verdict.PERMITTED;
    }

    private static Verdict ask(Need need) {
        for (var rule : OF_THE_CASE) {
            var verdict = rule.ask(need);
            if (verdict != Verdict.PERMITTED) {
                return verdict;
            }
        }
        return Verdict.PERMITTED;
    }
}
