package nl.ketenkaart.privacy.authzen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.ketenkaart.privacy.terms.Purpose;

/**
 * A purpose as the NL GOV profile of AuthZEN names it, {@code processing_activity_id}: where it stands in our register. No
 * other organisation's register is read.
 */
public final class PurposeInRegister {
    private static final String REGISTER = "https://ketenkaart.example/register/purposes/";

    private PurposeInRegister() {}

    public static String key(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String uri(Purpose purpose) {
        return REGISTER + key(purpose);
    }

    /** Empty for any other address. */
    public static Optional<Purpose> at(String uri) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> uri(purpose).equals(uri))
                .findFirst();
    }
}
