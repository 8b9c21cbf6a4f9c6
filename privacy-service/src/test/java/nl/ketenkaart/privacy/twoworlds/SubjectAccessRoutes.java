package nl.ketenkaart.privacy.twoworlds;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** How a request for subject access is made, read and decided on. Only tried where it writes. */
final class SubjectAccessRoutes {
    private static final String PURPOSE = "Processing-Purpose";
    private static final UUID NOWHERE = Chronicle.id("nowhere");
    private static final String REPORTS = "/v1/subject-access-reports";
    private static final String PARTS = REPORTS + "/parts";

    private SubjectAccessRoutes() {}

    static Map<String, Stream<Ask>> elsewhere(Pair pair, List<String> purposes) {
        return Map.of(
                "requestSubjectAccess",
                pair.ids("caseId").stream()
                        .flatMap(caseId -> Stream.concat(pair.ids("personId", caseId).stream(), Stream.of(NOWHERE))
                                .limit(3)
                                .map(person -> requesting(caseId, person)))
                        .limit(40),
                "readSubjectAccessReport",
                asked(purposes, REPORTS + "/" + NOWHERE),
                "printSubjectAccessReport",
                asked(purposes, REPORTS + "/" + NOWHERE + "/print"),
                "extendSubjectAccess",
                Stream.of(put(REPORTS + "/" + NOWHERE + "/extension", "{\"motivation\": \"Many have to answer.\"}")),
                "listSubjectAccessParts",
                Stream.of("", "?limit=1", "?cursor=nonsense").flatMap(query -> asked(purposes, PARTS + query)),
                "readSubjectAccessPart",
                asked(purposes, PARTS + "/" + NOWHERE),
                "decideSubjectAccessPart",
                Stream.of(put(
                        PARTS + "/" + NOWHERE + "/decision",
                        "{\"release\": [], \"withhold\": [], \"namedAsReceiver\": true}")));
    }

    private static Ask requesting(UUID caseId, UUID person) {
        return Ask.get(REPORTS)
                .by("POST")
                .with("Prefer", "validate-only")
                .with("Idempotency-Key", NOWHERE.toString())
                .saying("""
                    {"caseId": "%s", "personId": "%s", "madeBy": "PERSON", "receivedOn": "2026-09-16", \
                    "identification": "A passport was seen."}\
                    """.formatted(caseId, person));
    }

    private static Stream<Ask> asked(List<String> purposes, String path) {
        return purposes.stream().map(purpose -> Ask.get(path).with(PURPOSE, purpose));
    }

    private static Ask put(String path, String body) {
        return Ask.get(path).by("PUT").with("Prefer", "validate-only").saying(body);
    }
}
