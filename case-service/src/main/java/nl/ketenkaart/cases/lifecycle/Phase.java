package nl.ketenkaart.cases.lifecycle;

/** How far a case is. */
public enum Phase {
    RAISED,
    DECLINED,
    DEEPENING,
    DECIDED,
    FOLLOW_UP,
    HANDED_OVER,
    CLOSED
}
