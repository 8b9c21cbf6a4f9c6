package nl.ketenkaart.privacy.terms;

import java.util.Arrays;

/** How the owner wants an item handled, besides its audience. */
public enum Handling {
    OPEN,
    /** "We hold something, we do not share it." */
    MARKER_ONLY,
    /** Nobody sees it until the director released it; the director sees that it waits. */
    DIRECTOR_RELEASE,
    /** Told at the table: for those in attendance, while the session on this case lasts. */
    SESSION_ONLY,
    /** A word this version does not know: nobody but the owner sees the item. */
    UNKNOWN;

    public static Handling named(String name) {
        return Arrays.stream(values())
                .filter(h -> h.name().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
