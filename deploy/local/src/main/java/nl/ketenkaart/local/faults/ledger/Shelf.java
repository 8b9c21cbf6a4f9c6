package nl.ketenkaart.local.faults.ledger;

/** A place in which one organisation finds something of one case. */
public record Shelf(String caseId, String organisation, Kind kind) {

    /** Which of its places. */
    public enum Kind {
        CARD,
        INBOX
    }

    @Override
    public String toString() {
        return kind + " of " + organisation + " in " + caseId;
    }
}
