package nl.ketenkaart.context;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.context.casetable.CaseId;
import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Who plays in the tests: one case, its girl and her father, and the organisations around them, on one Monday afternoon. */
public final class Cast {
    public static final Instant NOW = Instant.parse("2026-11-23T13:45:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final CaseId CASE = new CaseId(UUID.fromString("3f1c2a9e-58d7-4f0b-9a51-6f2f8f0c7d11"));
    public static final CaseId OTHER_CASE = new CaseId(UUID.fromString("4a2d3b0f-69e8-4a1c-8b62-7a3a9a1d8e22"));
    public static final PersonId BINTA = person("6b0a1c54-7d1e-4f0a-9a35-2f6b7c8d9e01");
    public static final PersonId CEESAY = person("0d5e6f70-8192-4a3b-8c4d-5e6f708192a3");
    public static final PersonId STRANGER = person("99999999-8192-4a3b-8c4d-5e6f708192a3");
    public static final OrganisationId OM = new OrganisationId("om-midden-nederland");
    public static final OrganisationId POLICE = new OrganisationId("politie-midden-nederland");
    public static final OrganisationId RVDK = new OrganisationId("rvdk-midden-nederland");
    public static final OrganisationId HALT = new OrganisationId("halt");
    public static final OrganisationId VT_UTRECHT = new OrganisationId("veilig-thuis-utrecht");
    public static final OrganisationId VT_FLEVOLAND = new OrganisationId("veilig-thuis-flevoland");
    public static final OrganisationId SAVE = new OrganisationId("save");

    private Cast() {}

    private static PersonId person(String id) {
        return new PersonId(UUID.fromString(id));
    }

    /** A professional of an organisation, by machine. */
    public static Caller of(OrganisationId organisation) {
        return of(organisation, "professional");
    }

    public static Caller of(OrganisationId organisation, String role) {
        return new Caller(
                organisation, "ANY", "subject-of-" + organisation, false, Set.of(role), organisation + "-api");
    }
}
