package nl.ketenkaart.notifications.casetable;

/** How somebody stands to a case at an instant, as far as this service knows. */
public enum Standing {
    /** May be told that something happened in the case. */
    SEATED,
    /** May not, and must not find out that there was something to tell. */
    OUT,
    /** No seat was ever seen: word of it is still on its way, or there is none. Is told nothing either. */
    UNKNOWN
}
