package nl.ketenkaart.local.realm;

import java.nio.file.Path;
import nl.ketenkaart.local.place.CannotStart;
import tools.jackson.databind.json.JsonMapper;

/** The organisations, as far as the launcher itself needs to know one. */
public final class Organisations {
    /** Whose number the services put on their events: the prosecution runs the table, so it runs the platform. */
    private static final String HOST = "om-midden-nederland";

    private Organisations() {}

    public static String host(Path organisations) {
        for (var organisation : JsonMapper.shared().readTree(organisations.toFile())) {
            if (HOST.equals(organisation.path("id").asString())) {
                return organisation.path("oin").asString();
            }
        }
        throw new CannotStart("The organisation " + HOST + " is missing in " + organisations + ".");
    }
}
