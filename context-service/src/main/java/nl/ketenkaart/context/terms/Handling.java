package nl.ketenkaart.context.terms;

/** How what is shared may be seen by those who may have it. */
public enum Handling {
    OPEN,
    /** Others see that the owner holds it, not what it is. */
    MARKER_ONLY,
    /** Nobody but the director's organisation knows of it until that releases it. */
    DIRECTOR_RELEASE,
    /** Only while the session on this case is in progress, by those who attend. */
    SESSION_ONLY
}
