package nl.ketenkaart.cases.session;

/** How far a session is. */
public enum Status {
    PLANNED,
    IN_PROGRESS,
    CLOSED
}
