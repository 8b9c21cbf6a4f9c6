package nl.ketenkaart.cases;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Bodies as partners send them. */
public final class Bodies {
    public static final String CASE = """
        {"kind": "DOMESTIC_VIOLENCE", "urgency": "RED",
         "incident": {"on": "2026-09-14", "municipality": "Utrecht", "summary": "Neighbours call the police."},
         "persons": [
           {"role": "SUSPECT", "name": "Mevrouw Alblas", "birthDate": "1968-02-11", "address": "Kanaalweg 12, Utrecht"},
           {"role": "CHILD", "name": "Meisje Binta", "birthDate": "2017-05-30", "atRisk": true}],
         "concern": {"facts": "The girl has a disability.", "feeling": "Nobody knows who may decide.", "level": 3},
         "table": ["om-midden-nederland", "rvdk-midden-nederland", "reclassering-nederland"]}
        """;
    public static final String ACCEPT = """
        {"outcome": "ACCEPTED", "reason": "A child at risk, custody unclear."}
        """;
    public static final String CONCERN = """
        {"facts": "He lost his work.", "feeling": "He may come back angry.", "level": 2}
        """;
    public static final String SESSION = """
        {"startsAt": "2037-09-18T14:45:00+02:00", "endsAt": "2037-09-18T16:00:00+02:00",
         "place": "Paardenveld, Utrecht", "chairOrganisation": "om-midden-nederland"}
        """;
    public static final String DECISION = """
        {"motivation": "The girl's safety first.",
         "disposition": {"type": "CONDITIONAL_DISMISSAL", "probationMonths": 12, "conditions": ["Accept help"]},
         "measures": [{"description": "Supervision", "organisation": "reclassering-nederland", "startBy": "2026-10-05"}],
         "feedback": [{"to": "REPORTER", "organisation": "politie-midden-nederland", "by": "2026-10-10"}]}
        """;

    private Bodies() {}

    public static String agenda(String... cases) {
        var items = Arrays.stream(cases)
                .map(id -> "{\"caseId\": \"" + id + "\", \"question\": \"Where is she safe?\"}")
                .toList();
        return "{\"items\": [" + String.join(", ", items) + "]}";
    }

    public static String interpretation(List<String> persons) {
        var safety = persons.stream()
                .map(id -> "{\"personId\": \"" + id
                        + "\", \"phase\": \"ACUTE_DANGER\", \"why\": \"She may be taken abroad.\"}")
                .toList();
        return """
            {"pictureOfTheSituation": "Is she safe with her father?", "patterns": ["CHILD_NEGLECT"], "safety": [%s]}
            """.formatted(String.join(", ", safety));
    }

    /** The ids of all whom a case is about, from the answer to its raising. */
    public static List<String> people(JsonNode raised) {
        return raised.get("persons")
                .valueStream()
                .map(person -> person.get("personId").asString())
                .toList();
    }
}
