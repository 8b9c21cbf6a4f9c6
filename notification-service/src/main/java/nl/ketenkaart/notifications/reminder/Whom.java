package nl.ketenkaart.notifications.reminder;

/** The stages of the escalation path, in their order. */
public enum Whom {
    /** The organisation whose duty it is. */
    OWNER("the owner"),
    /** The organisation that directs the case; where nobody does, or who does may be told nothing, the chair, if it is on the path. */
    DIRECTOR("the director"),
    /** Each prosecution at the table. */
    CHAIR("the chair"),
    /** Nobody in particular: case-service proposes the case for the next session. */
    AGENDA("the next agenda");

    private final String words;

    Whom(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
