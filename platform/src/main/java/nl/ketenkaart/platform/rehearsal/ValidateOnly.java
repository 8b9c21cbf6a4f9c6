package nl.ketenkaart.platform.rehearsal;

import java.util.List;
import java.util.stream.Stream;

/**
 * The preference by which a caller asks that a write be only tried ({@code Prefer: validate-only}, RFC 7240). Other preferences
 * are ignored, as that RFC says. Naming it is asking for it, whatever value it is given: to store what somebody wanted to try
 * would be the worse mistake.
 */
public final class ValidateOnly {
    public static final String NAME = "validate-only";
    public static final String ASKED_BY = "Prefer";
    public static final String ANSWERED_BY = "Preference-Applied";

    private ValidateOnly() {}

    /** @param prefer the values of the header, each a list separated by commas, of a name with perhaps {@code =value ;parameters} */
    public static boolean isAskedBy(List<String> prefer) {
        return prefer.stream()
                .flatMap(ValidateOnly::preferences)
                .map(preference -> preference.split("[=;]", 2)[0].strip())
                .anyMatch(NAME::equalsIgnoreCase);
    }

    /** A comma inside quotes separates nothing. Read once, from the end: a header may be long, and all of it quotes. */
    private static Stream<String> preferences(String header) {
        var preferences = Stream.<String>builder();
        var end = header.length();
        var quoted = false;
        for (var at = end - 1; at >= 0; at--) {
            quoted ^= header.charAt(at) == '"';
            if (header.charAt(at) == ',' && !quoted) {
                preferences.add(header.substring(at + 1, end));
                end = at;
            }
        }
        return preferences.add(header.substring(0, end)).build();
    }
}
