package nl.ketenkaart.privacy.twoworlds;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** How it is asked how long something is kept, and kept longer. Only tried where it writes. */
final class RetentionRoutes {
    private static final UUID KEY = Chronicle.id("an extension");

    private RetentionRoutes() {}

    static Map<String, Function<UUID, Stream<Ask>>> inCase(List<String> purposes) {
        return Map.of(
                "readRetention",
                caseId -> purposes.stream()
                        .map(purpose ->
                                Ask.get("/v1/cases/" + caseId + "/retention").with("Processing-Purpose", purpose)),
                "extendRetention",
                caseId -> Stream.of("2027-09-16", "2026-09-01", "2099-01-01")
                        .map(until -> Ask.get("/v1/cases/" + caseId + "/retention/extensions")
                                .by("POST")
                                .with("Prefer", "validate-only")
                                .with("Idempotency-Key", KEY.toString())
                                .saying("{\"until\": \"%s\", \"motivation\": \"The trial goes on.\"}"
                                        .formatted(until))));
    }

    static Map<String, Stream<Ask>> elsewhere() {
        return Map.of(
                "listRetentionReports",
                Stream.of("", "?limit=1", "?cursor=nonsense").map(query -> Ask.get("/v1/retention-reports" + query)));
    }
}
