package nl.ketenkaart.privacy.terms;

import java.util.Arrays;

/** What a fact is about; the sharing agreement allows per category. */
public enum Category {
    SAFETY,
    POLICE_CONTACT,
    CRIMINAL_RECORD,
    SUPERVISION,
    CHILD_DEVELOPMENT,
    FAMILY_SYSTEM,
    CARE,
    HEALTH,
    NEEDS,
    LIVING,
    /** Address or shelter of a person at risk. */
    WHEREABOUTS,
    /** Custody, measures, status of the case. */
    LEGAL,
    /** A word this version does not know: no agreement can allow it. */
    UNKNOWN;

    /** Its place in a set of categories that is kept as a number. */
    public int bit() {
        return 1 << ordinal();
    }

    public static Category named(String name) {
        return Arrays.stream(values())
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
