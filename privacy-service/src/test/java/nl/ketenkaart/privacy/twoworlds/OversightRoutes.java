package nl.ketenkaart.privacy.twoworlds;

import static nl.ketenkaart.privacy.story.Cast.POLICE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** How what oversees the rules is asked: broken glass and its review. Only tried where it writes. */
final class OversightRoutes {
    private static final String PURPOSE = "Processing-Purpose";
    private static final UUID NOWHERE = Chronicle.id("nowhere");
    private static final String GLASS = "/v1/break-glass";

    private OversightRoutes() {}

    static Map<String, Stream<Ask>> elsewhere(List<String> purposes) {
        return Map.of(
                "listBrokenGlass",
                purposes.stream()
                        .flatMap(purpose -> Stream.of("", "?state=OPEN", "?limit=1")
                                .map(query -> Ask.get(GLASS + query).with(PURPOSE, purpose))),
                "readProcessingLog",
                asked(purposes, "/v1/processing-log?person=" + NOWHERE),
                "reviewBreakGlass",
                Stream.of(put("review", "{\"verdict\": \"UNJUSTIFIED\", \"motivation\": \"No danger at all.\"}")),
                "liftBreakGlassSuspension",
                Stream.of(put("reinstatement", "{\"motivation\": \"It was talked over.\"}")));
    }

    static Map<String, Function<UUID, Stream<Ask>>> inCase(Pair pair, List<String> purposes) {
        return Map.of(
                "breakGlass",
                caseId -> breaking(pair, caseId),
                "readErasure",
                caseId -> Stream.of(erasure(caseId)),
                "eraseCase",
                caseId -> Stream.of(erasing(caseId)),
                "takeBackErasure",
                caseId -> Stream.of(tried(erasure(caseId).by("DELETE"))),
                "explainItem",
                caseId -> pair.ids("contributionId", caseId).stream()
                        .flatMap(item -> asked(
                                purposes,
                                "/v1/cases/" + caseId + "/explanations?organisation=" + POLICE + "&item=" + item)),
                "listDisclosures",
                caseId -> asked(purposes, "/v1/disclosures?limit=1&caseId=" + caseId));
    }

    private static Ask erasure(UUID caseId) {
        return Ask.get("/v1/cases/" + caseId + "/erasure");
    }

    private static Ask erasing(UUID caseId) {
        return tried(erasure(caseId).by("POST"))
                .with("Idempotency-Key", NOWHERE.toString())
                .saying("{\"ground\": \"TERM_OVER\"}");
    }

    private static Ask tried(Ask ask) {
        return ask.with("Prefer", "validate-only");
    }

    private static Stream<Ask> asked(List<String> purposes, String path) {
        return purposes.stream().map(purpose -> Ask.get(path).with(PURPOSE, purpose));
    }

    private static Ask put(String what, String body) {
        return Ask.get(GLASS + "/" + NOWHERE + "/" + what)
                .by("PUT")
                .with("Prefer", "validate-only")
                .saying(body);
    }

    private static Stream<Ask> breaking(Pair pair, UUID caseId) {
        var post = Ask.get("/v1/cases/" + caseId + "/break-glass")
                .by("POST")
                .with("Prefer", "validate-only")
                .with("Idempotency-Key", NOWHERE.toString());
        return pair.ids("personId", caseId).stream().map(person -> post.saying("""
            {"reason": "She called, and nobody knows from where.", "personId": "%s", \
            "categories": ["SAFETY", "HEALTH", "WHEREABOUTS", "CARE"], "minutes": 60}\
            """.formatted(person)));
    }
}
