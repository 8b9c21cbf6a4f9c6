package nl.ketenkaart.privacy.needtoknow;

import java.util.List;

/**
 * Rules 5 to 9: whether this viewer needs this item of somebody else. Each answers {@link Verdict#PERMITTED} to go on to
 * the next.
 */
final class ItemRules {

    @FunctionalInterface
    interface Rule {
        Verdict ask(Standing standing, Item item);
    }

    /** In the order in which they are asked. */
    static final List<Rule> ALL = List.of(
            ItemRules::categoryAllowed,
            ItemRules::shared,
            ItemRules::meantForTheViewer,
            ItemRules::consented,
            ItemRules::handledSo);

    private ItemRules() {}

    /** Rule 5: the agreement allows this category to this kind of organisation, for this purpose. Source: its matrix. */
    static Verdict categoryAllowed(Standing standing, Item item) {
        var allowed = (standing.allowed() & item.category().bit()) != 0;
        return allowed ? Verdict.PERMITTED : Verdict.WRONG_CATEGORY;
    }

    /**
     * Rule 6: it is shared: with a stated necessity, not withdrawn, still valid. Source: the report, "why do we want to know
     * this, and what influence has it on the approach?"
     */
    static Verdict shared(Standing standing, Item item) {
        return item.sharing().holds(standing.at()) ? Verdict.PERMITTED : Verdict.NOT_SHARED;
    }

    /** Rule 7: it is meant for the whole table or for this organisation. Source: the owner's choice of audience. */
    static Verdict meantForTheViewer(Standing standing, Item item) {
        var audience = item.audience();
        var meant = audience.wholeTable()
                || (audience.director() && standing.director())
                || audience.organisations().contains(standing.organisation());
        return meant ? Verdict.PERMITTED : Verdict.NOT_MEANT_FOR;
    }

    /**
     * Rule 8: where it needs somebody's consent, that is in force for this category and this organisation. Source: the
     * report, the neighbourhood team's information only after the mother's consent.
     */
    static Verdict consented(Standing standing, Item item) {
        var person = item.consentOf();
        var consented = person == null || standing.consentedTo(person, item.category());
        return consented ? Verdict.PERMITTED : Verdict.NO_CONSENT;
    }

    /**
     * Rule 9: the owner's handling. Source: the report, the partner who was reserved: "we hold something, we do not share
     * it" is an answer too.
     */
    static Verdict handledSo(Standing standing, Item item) {
        return switch (item.handling()) {
            case OPEN -> Verdict.PERMITTED;
            case MARKER_ONLY -> Verdict.MARKED;
            case DIRECTOR_RELEASE -> item.released() ? Verdict.PERMITTED : unreleased(standing.director());
            case SESSION_ONLY -> standing.inSession() ? Verdict.PERMITTED : Verdict.MARKED;
            case UNKNOWN -> Verdict.HELD_BACK;
        };
    }

    /**
     * Where the glass was broken for an item's category, of these rules only {@link #shared} is still asked. Source: need to
     * know, "Break-glass": it lifts 5, 7, 8 and 9. A person in danger cannot wait for a table.
     */
    static boolean glassBroken(Standing standing, Item item) {
        return (standing.glass() & item.category().bit()) != 0;
    }

    private static Verdict unreleased(boolean toTheDirector) {
        return toTheDirector ? Verdict.MARKED : Verdict.HELD_BACK;
    }
}
