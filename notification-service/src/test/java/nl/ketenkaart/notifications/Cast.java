package nl.ketenkaart.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.notifications.casetable.CaseTable;
import nl.ketenkaart.notifications.casetable.CaseTables;
import nl.ketenkaart.notifications.casetable.Seat;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.identity.OrganisationId;

/** The people and organisations of the tests, and the moment at which all of them happen: a Monday in November, 14:45. */
public final class Cast {
    public static final OrganisationId PROBATION = new OrganisationId("reclassering-nederland");
    public static final OrganisationId VICTIM_SUPPORT = new OrganisationId("slachtofferhulp");
    public static final OrganisationId HALT = new OrganisationId("halt");

    public static final Caller BRAM_OF_PROBATION = person(PROBATION, "PROBATION", "bram", "professional");
    public static final Caller SALMA_OF_PROBATION = person(PROBATION, "PROBATION", "salma", "professional");
    public static final Caller AUDITOR_OF_PROBATION = person(PROBATION, "PROBATION", "pim", "auditor");
    public static final Caller SECRETARY_OF_PROBATION = person(PROBATION, "PROBATION", "ans", "secretary");
    public static final Caller FATIMA_OF_VICTIM_SUPPORT =
            person(VICTIM_SUPPORT, "VICTIM_SUPPORT", "fatima", "professional");
    public static final Caller JOOST_OF_HALT = person(HALT, "HALT", "joost", "professional");

    public static final Instant NOW = Instant.parse("2026-11-23T13:45:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final CaseId CASE = new CaseId(UUID.fromString("3f1c2a9e-58d7-4f0b-9a51-6f2f8f0c7d11"));
    public static final CaseId OTHER_CASE = new CaseId(UUID.fromString("8a0e5c77-0d1b-4c55-b7a7-0a4e9ad1c222"));

    private Cast() {}

    private static Caller person(OrganisationId organisation, String kind, String name, String... roles) {
        return new Caller(organisation, kind, "subject-of-" + name, true, Set.of(roles), "local-cli");
    }

    /** A table at which these have sat since yesterday. */
    public static CaseTable tableOf(OrganisationId... organisations) {
        var table = CaseTable.EMPTY;
        for (var organisation : organisations) {
            table = table.seat(new Seat(organisation, NOW.minusSeconds(86_400), null));
        }
        return table;
    }

    /** All cases have the same table. */
    public static CaseTables everywhere(CaseTable table) {
        return caseId -> java.util.Optional.of(table);
    }
}
