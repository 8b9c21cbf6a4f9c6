package nl.ketenkaart.privacy.terms;

import java.util.Arrays;

/** The kinds of organisation between which the sharing agreement distinguishes. */
public enum OrganisationKind {
    PUBLIC_PROSECUTION,
    POLICE,
    PROBATION,
    CHILD_PROTECTION,
    VICTIM_SUPPORT,
    HALT,
    SAFE_HOME,
    YOUTH_PROTECTION,
    LOCAL_TEAM,
    CARE_PROVIDER,
    SAFETY_HOUSE,
    /** A word this version does not know: no agreement can allow it anything. */
    UNKNOWN;

    public static OrganisationKind named(String name) {
        return Arrays.stream(values())
                .filter(k -> k.name().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
