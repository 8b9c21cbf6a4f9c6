package nl.ketenkaart.privacy.needtoknow;

/**
 * Rules 5 to 9: whether this viewer needs this item of somebody else. Each answers {@link Verdict#PERMITTED} to go on to
 * the next.
 */
final class ItemRules {

    @FunctionalInterface
    interface Rule {
        Verdict ask(Agreement agreement, Look look, CaseTable table, Item item);
    }

    private ItemRules() {}

    /** Rule 5: the agreement allows this category to this kind of organisation, for this purpose. Source: its matrix. */
    static Verdict categoryAllowed(Agreement agreement, Look look, CaseTable table, Item item) {
        var allowed = agreement.allows(look.purpose(), look.viewer().kind(), item.category());
        return allowed ? Verdict.PERMITTED : Verdict.WRONG_CATEGORY;
    }

    /**
     * Rule 6: it is shared: with a stated necessity, not withdrawn, still valid. Source: the report, "why do we want to know
     * this, and what influence has it on the approach?"
     */
    static Verdict shared(Agreement agreement, Look look, CaseTable table, Item item) {
        return item.sharing().holds(look.at()) ? Verdict.PERMITTED : Verdict.NOT_SHARED;
    }

    /** Rule 7: it is meant for the whole table or for this organisation. Source: the owner's choice of audience. */
    static Verdict meantForTheViewer(Agreement agreement, Look look, CaseTable table, Item item) {
        var organisation = look.viewer().organisation();
        var audience = item.audience();
        var meant = audience.wholeTable()
                || audience.organisations().contains(organisation)
                || (audience.director() && table.directedBy(organisation));
        return meant ? Verdict.PERMITTED : Verdict.NOT_MEANT_FOR;
    }

    /**
     * Rule 8: where it needs somebody's consent, that is in force for this category and this organisation. Source: the
     * report, the neighbourhood team's information only after the mother's consent.
     */
    static Verdict consented(Agreement agreement, Look look, CaseTable table, Item item) {
        var person = item.consentOf();
        var consented = person == null
                || table.consents().cover(person, item.category(), look.viewer().organisation());
        return consented ? Verdict.PERMITTED : Verdict.NO_CONSENT;
    }

    /**
     * Rule 9: the owner's handling. Source: the report, the partner who was reserved: "we hold something, we do not share
     * it" is an answer too.
     */
    static Verdict handledSo(Agreement agreement, Look look, CaseTable table, Item item) {
        var organisation = look.viewer().organisation();
        return switch (item.handling()) {
            case OPEN -> Verdict.PERMITTED;
            case MARKER_ONLY -> Verdict.MARKED;
            case DIRECTOR_RELEASE -> item.released() ? Verdict.PERMITTED : unreleased(table.directedBy(organisation));
            case SESSION_ONLY -> table.inSession(organisation, look.at()) ? Verdict.PERMITTED : Verdict.MARKED;
            case UNKNOWN -> Verdict.HELD_BACK;
        };
    }

    private static Verdict unreleased(boolean toTheDirector) {
        return toTheDirector ? Verdict.MARKED : Verdict.HELD_BACK;
    }
}
