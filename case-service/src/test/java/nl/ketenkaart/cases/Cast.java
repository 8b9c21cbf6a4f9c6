package nl.ketenkaart.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.Organisation;
import nl.ketenkaart.platform.identity.OrganisationDirectory;
import nl.ketenkaart.platform.identity.OrganisationId;

/** The organisations and the (invented) people of the tests, and the moment in which they act. */
public final class Cast {
    public static final Instant NOW = Instant.parse("2026-09-21T20:15:00Z");

    public static final OrganisationId PROSECUTION = new OrganisationId("om-midden-nederland");
    public static final OrganisationId PROSECUTION_ELSEWHERE = new OrganisationId("om-noord-holland");
    public static final OrganisationId POLICE = new OrganisationId("politie-midden-nederland");
    public static final OrganisationId CHILD_PROTECTION = new OrganisationId("rvdk-midden-nederland");
    public static final OrganisationId PROBATION = new OrganisationId("reclassering-nederland");
    public static final OrganisationId HALT = new OrganisationId("halt");
    public static final OrganisationId SAFE_HOME = new OrganisationId("veilig-thuis-flevoland");
    public static final OrganisationId SAFE_HOME_UTRECHT = new OrganisationId("veilig-thuis-utrecht");
    public static final OrganisationId SAFE_HOME_ZEIST = new OrganisationId("veilig-thuis-zeist");
    public static final OrganisationId NOBODY = new OrganisationId("bakkerij-de-korenbloem");

    public static final OrganisationDirectory DIRECTORY = new OrganisationDirectory(List.of(
            organisation(PROSECUTION, "PUBLIC_PROSECUTION"),
            organisation(PROSECUTION_ELSEWHERE, "PUBLIC_PROSECUTION"),
            organisation(POLICE, "POLICE"),
            organisation(CHILD_PROTECTION, "CHILD_PROTECTION"),
            organisation(PROBATION, "PROBATION"),
            organisation(HALT, "HALT"),
            organisation(SAFE_HOME, "SAFE_HOME", "Almere", "Zeewolde"),
            organisation(SAFE_HOME_UTRECHT, "SAFE_HOME", "Utrecht", "Zeist"),
            organisation(SAFE_HOME_ZEIST, "SAFE_HOME", "Zeist")));

    public static final Caller LIESBETH_THE_CHAIR = person(PROSECUTION, "liesbeth", "chair");
    public static final Caller JORIS_THE_SECRETARY = person(PROSECUTION, "joris", "secretary");
    public static final Caller KEES_THE_AUDITOR = person(PROSECUTION, "kees", "auditor");
    public static final Caller A_MACHINE_THAT_CHAIRS = machine(PROSECUTION, "chair");
    public static final Caller PIETER_WHO_CHAIRS_ELSEWHERE = person(PROSECUTION_ELSEWHERE, "pieter", "chair");
    public static final Caller NOOR_OF_POLICE = person(POLICE, "noor", "professional");
    public static final Caller RUBEN_OF_POLICE = person(POLICE, "ruben", "professional");
    public static final Caller CARO_WHO_CHAIRS_AT_POLICE = person(POLICE, "caro", "chair");
    public static final Caller SAMIRA_OF_CHILD_PROTECTION = person(CHILD_PROTECTION, "samira", "professional");
    public static final Caller INGE_PRIVACY_OFFICER_OF_CHILD_PROTECTION =
            person(CHILD_PROTECTION, "inge", "privacy-officer");
    public static final Caller BRAM_OF_PROBATION = person(PROBATION, "bram", "professional");
    public static final Caller JOOST_OF_HALT = person(HALT, "joost", "professional");
    public static final Caller FATIMA_OF_SAFE_HOME = person(SAFE_HOME, "fatima", "professional");

    private Cast() {}

    public static Caller person(OrganisationId organisation, String name, String... roles) {
        return new Caller(organisation, kindOf(organisation), name, true, Set.of(roles), "local-cli");
    }

    public static Caller machine(OrganisationId organisation, String... roles) {
        return new Caller(
                organisation, kindOf(organisation), organisation + "-api", false, Set.of(roles), organisation + "-api");
    }

    /** The same id for the same name. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String kindOf(OrganisationId organisation) {
        return DIRECTORY.find(organisation).orElseThrow().kind();
    }

    private static Organisation organisation(OrganisationId id, String kind, String... municipalities) {
        return new Organisation(id, kind, "99999999000000000000", Set.of(municipalities));
    }
}
