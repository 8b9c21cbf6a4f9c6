package nl.ketenkaart.privacy.twoworlds;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the decision point is asked: of everything in a case, whether it may be seen, by whom, and how. */
final class AccessAsks {
    private static final String PURPOSES = "https://ketenkaart.example/register/purposes/";
    private static final Map<String, String> FIELDS = Map.of(
            "contribution", "contributionId",
            "document", "documentId",
            "information-request", "requestId",
            "person", "personId",
            "decision", "decisionId",
            "case", "caseId");
    private static final UUID NOWHERE = Chronicle.id("nowhere");
    private final Pair pair;

    AccessAsks(Pair pair) {
        this.pair = pair;
    }

    Map<String, Function<UUID, Stream<Ask>>> all() {
        return new TreeMap<>(Map.of(
                "evaluateAccess", this::evaluations,
                "evaluateAccesses", this::batches,
                "searchAccessSubjects",
                        caseId -> Stream.of("organisation", "person")
                                .flatMap(type -> things(caseId)
                                        .map(thing ->
                                                ask("search/subject", question(type, "view", "deepening", thing)))),
                "searchAccessResources", this::resources,
                "searchAccessActions",
                        caseId -> things(caseId)
                                .map(thing -> ask("search/action", question("organisation", "", "deepening", thing)))));
    }

    private Stream<Ask> evaluations(UUID caseId) {
        return things(caseId)
                .flatMap(thing -> Stream.of("deepening", "follow-up", "own-records", "nonsense")
                        .flatMap(purpose -> Stream.of("view", "view-marker")
                                .map(action -> ask("evaluation", question("organisation", action, purpose, thing)))));
    }

    /** All at once, and until the first no, and until the first yes. */
    private Stream<Ask> batches(UUID caseId) {
        var elements = things(caseId).map(thing -> "{" + thing + "}").collect(Collectors.joining(", "));
        return Stream.of("execute_all", "deny_on_first_deny", "permit_on_first_permit")
                .flatMap(semantic -> Stream.of("deepening", "follow-up")
                        .map(purpose -> ask(
                                "evaluations",
                                question(
                                        "organisation",
                                        "view",
                                        purpose,
                                        "\"options\": {\"evaluations_semantic\": \"" + semantic
                                                + "\"}, \"evaluations\": [" + elements + "]"))));
    }

    private Stream<Ask> resources(UUID caseId) {
        return FIELDS.keySet().stream()
                .sorted()
                .flatMap(type -> Stream.of("deepening", "overview", "own-records", "follow-up")
                        .flatMap(purpose -> Stream.of("view", "view-marker")
                                .flatMap(action -> Stream.of("", ", \"page\": {\"limit\": 1}")
                                        .map(page -> ask(
                                                "search/resource",
                                                question(
                                                        "organisation",
                                                        action,
                                                        purpose,
                                                        thing(caseId, type, "") + page))))));
    }

    private Stream<String> things(UUID caseId) {
        return FIELDS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(type -> Stream.concat(pair.ids(type.getValue(), caseId).stream(), Stream.of(NOWHERE))
                        .limit(12)
                        .map(id -> thing(caseId, type.getKey(), id.toString())));
    }

    private static String thing(UUID caseId, String type, String id) {
        return """
            "resource": {"type": "%s", "id": "%s", "properties": {"case_id": "%s"}}\
            """.formatted(type, id, caseId);
    }

    private String question(String subject, String action, String purpose, String more) {
        return """
            {"subject": {"type": "%s", "id": "%s"}, "action": {"name": "%s"}, \
            "context": {"processing_activity_id": "%s"}, %s}\
            """.formatted(subject, pair.observer().organisation(), action, PURPOSES + purpose, more);
    }

    private static Ask ask(String endpoint, String body) {
        return Ask.get("/access/v1/" + endpoint)
                .by("POST")
                .with("X-Request-ID", "the same")
                .saying(body);
    }
}
