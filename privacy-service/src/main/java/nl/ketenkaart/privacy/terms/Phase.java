package nl.ketenkaart.privacy.terms;

/** How far a case is. */
public enum Phase {
    RAISED,
    DEEPENING,
    DECIDED,
    FOLLOW_UP,
    CLOSED,
    DECLINED,
    HANDED_OVER
}
