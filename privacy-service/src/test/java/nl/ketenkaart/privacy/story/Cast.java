package nl.ketenkaart.privacy.story;

import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.privacy.terms.OrganisationKind;

/** The organisations and the people of the story; the people are invented. */
public final class Cast {
    public static final String OM = "om-midden-nederland";
    public static final String POLICE = "politie-midden-nederland";
    public static final String CHILD_BOARD = "rvdk-midden-nederland";
    public static final String PROBATION = "reclassering-nederland";
    public static final String VICTIM_SUPPORT = "slachtofferhulp";
    public static final String HALT = "halt";
    public static final String SAFE_HOME = "veilig-thuis-utrecht";
    /** The guardian, seated later. */
    public static final String WSS = "wss";
    /** The care provider, a guest. */
    public static final String WAAG = "de-waag";
    /** Never seated. */
    public static final String SALVATION_ARMY = "leger-des-heils";

    public static final Map<String, OrganisationKind> KINDS = Map.of(
            OM, OrganisationKind.PUBLIC_PROSECUTION,
            POLICE, OrganisationKind.POLICE,
            CHILD_BOARD, OrganisationKind.CHILD_PROTECTION,
            PROBATION, OrganisationKind.PROBATION,
            VICTIM_SUPPORT, OrganisationKind.VICTIM_SUPPORT,
            HALT, OrganisationKind.HALT,
            SAFE_HOME, OrganisationKind.SAFE_HOME,
            WSS, OrganisationKind.YOUTH_PROTECTION,
            WAAG, OrganisationKind.CARE_PROVIDER,
            SALVATION_ARMY, OrganisationKind.PROBATION);

    public static final UUID CASE = UUID.fromString("3f1c2a9e-58d7-4f0b-9a51-6f2f8f0c7d11");
    public static final UUID ALBLAS = UUID.fromString("a2a6b8f0-6d0e-4a7b-8d4e-0c3f1a2b5e77");
    public static final UUID BINTA = UUID.fromString("b2a6b8f0-6d0e-4a7b-8d4e-0c3f1a2b5e77");

    private Cast() {}
}
