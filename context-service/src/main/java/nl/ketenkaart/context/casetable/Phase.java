package nl.ketenkaart.context.casetable;

/** How far a case is, as case-service says. */
public enum Phase {
    RAISED,
    DEEPENING,
    DECLINED,
    DECIDED,
    FOLLOW_UP,
    CLOSED,
    HANDED_OVER
}
