package nl.ketenkaart.platform.event;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.ketenkaart.platform.aggregate.Event;

/**
 * One stem from the class to the wire: {@code CaseRaised} is {@code <prefix>.case-raised.v1}; a class that ends in {@code V2}
 * is its second version.
 *
 * @param prefix reverse domain and plural, e.g. {@code nl.ketenkaart.cases} (NL GOV profile for CloudEvents, type)
 */
public record Naming(String prefix) {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern VERSIONED = Pattern.compile("(.+)V(\\d+)");

    public static Naming of(String prefix) {
        return new Naming(prefix);
    }

    public String typeOf(Class<? extends Event> event) {
        var versioned = VERSIONED.matcher(event.getSimpleName());
        return versioned.matches()
                ? type(versioned.group(1), Integer.parseInt(versioned.group(2)))
                : type(event.getSimpleName(), 1);
    }

    /** The stem alone: {@code case-raised}. */
    public static String stemOf(String className) {
        return HUMP.matcher(className).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    private String type(String className, int version) {
        return prefix + "." + stemOf(className) + ".v" + version;
    }
}
