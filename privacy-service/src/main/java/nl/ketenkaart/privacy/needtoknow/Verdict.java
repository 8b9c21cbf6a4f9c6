package nl.ketenkaart.privacy.needtoknow;

/**
 * What a viewer may see of an item, and which rule decided. Reason and rule are for the owner, the privacy officer and the
 * log; the viewer never learns them. Verdicts are constants: deciding makes no garbage.
 */
public record Verdict(Level level, Reason reason, Rule rule) {

    public enum Level {
        /** Cannot be told from "does not exist". */
        NONE,
        /** That the owner holds something: owner, category, date. */
        MARKER,
        /** The fields that the item's kind lists. */
        FULL
    }

    public enum Reason {
        PERMITTED,
        NO_PART,
        NO_AGREEMENT,
        NOT_AT_THE_TABLE,
        EXCLUDED,
        PURPOSE,
        CATEGORY,
        NOT_SHARED,
        AUDIENCE,
        CONSENT,
        HANDLING
    }

    /** The rule that decided, in the order in which they are asked. */
    public enum Rule {
        /** The viewer's roles give it no part in the work on cases: asked before the nine. */
        ROLE(0),
        AGREEMENT(1),
        TABLE(2),
        EXCLUSION(3),
        PURPOSE(4),
        /** Rules 1 to 4 permit, and it is the viewer's own. */
        OWNER(0),
        CATEGORY(5),
        SHARED(6),
        AUDIENCE(7),
        CONSENT(8),
        HANDLING(9),
        /** One of 5, 7, 8 and 9 was against it, and the viewer broke the glass. */
        BREAK_GLASS(0),
        /** Nothing was against it. */
        EVERY(0);

        private final int number;

        Rule(int number) {
            this.number = number;
        }

        /** Its number in the table of rules; 0 where it has none. */
        public int number() {
            return number;
        }
    }

    static final Verdict PERMITTED = new Verdict(Level.FULL, Reason.PERMITTED, Rule.EVERY);
    static final Verdict OWN = new Verdict(Level.FULL, Reason.PERMITTED, Rule.OWNER);
    static final Verdict GLASS_BROKEN = new Verdict(Level.FULL, Reason.PERMITTED, Rule.BREAK_GLASS);
    static final Verdict NO_PART = new Verdict(Level.NONE, Reason.NO_PART, Rule.ROLE);
    static final Verdict NO_AGREEMENT = new Verdict(Level.NONE, Reason.NO_AGREEMENT, Rule.AGREEMENT);
    static final Verdict NOT_AT_THE_TABLE = new Verdict(Level.NONE, Reason.NOT_AT_THE_TABLE, Rule.TABLE);
    static final Verdict EXCLUDED = new Verdict(Level.NONE, Reason.EXCLUDED, Rule.EXCLUSION);
    static final Verdict WRONG_PURPOSE = new Verdict(Level.NONE, Reason.PURPOSE, Rule.PURPOSE);
    static final Verdict WRONG_CATEGORY = new Verdict(Level.NONE, Reason.CATEGORY, Rule.CATEGORY);
    static final Verdict NOT_SHARED = new Verdict(Level.NONE, Reason.NOT_SHARED, Rule.SHARED);
    static final Verdict NOT_MEANT_FOR = new Verdict(Level.NONE, Reason.AUDIENCE, Rule.AUDIENCE);
    static final Verdict NO_CONSENT = new Verdict(Level.NONE, Reason.CONSENT, Rule.CONSENT);
    static final Verdict HELD_BACK = new Verdict(Level.NONE, Reason.HANDLING, Rule.HANDLING);
    static final Verdict MARKED = new Verdict(Level.MARKER, Reason.HANDLING, Rule.HANDLING);

    public boolean full() {
        return level == Level.FULL;
    }

    public boolean marker() {
        return level == Level.MARKER;
    }

    public boolean none() {
        return level == Level.NONE;
    }
}
