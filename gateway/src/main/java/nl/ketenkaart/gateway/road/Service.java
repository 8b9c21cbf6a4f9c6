package nl.ketenkaart.gateway.road;

import java.util.Locale;

/** The services behind the door; the names are the keys of {@code ketenkaart.services}. */
public enum Service {
    CASE,
    CONTEXT,
    PRIVACY,
    NOTIFICATION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }
}
