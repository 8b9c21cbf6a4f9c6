package nl.ketenkaart.privacy.twoworlds;

import static nl.ketenkaart.privacy.story.Cast.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How each operation of the contract is asked: with ids of what is hidden in either world, of what is nowhere, and with what
 * is seen. An operation that nobody knows how to ask fails the proof.
 */
final class Routes {
    private static final List<String> PURPOSES =
            List.of("DEEPENING", "OVERVIEW", "OWN_RECORDS", "TRIAGE", "FOLLOW_UP", "DECISION", "NONSENSE");
    private static final String PURPOSE = "Processing-Purpose";
    private static final String AGREEMENTS = "/v1/sharing-agreements";
    private static final UUID NOWHERE = Chronicle.id("nowhere");
    private static final int MANY = 18;
    private static final int A_FEW = 6;
    private final Pair pair;

    private final Map<String, Function<UUID, Stream<Ask>>> inCase = new TreeMap<>(Map.of(
            "readCase", caseId -> purposes(Ask.get("/v1/cases/" + caseId)),
            "readStillOwed", caseId -> purposes(Ask.get("/v1/cases/" + caseId + "/still-owed")),
            "readEarlierWordings", this::histories,
            "printLetter", this::letters,
            "fetchDocument", this::documents,
            "previewContribution", this::previews,
            "giveConsent", this::consents,
            "withdrawConsent", this::withdrawals));

    private final Map<String, Stream<Ask>> elsewhere = new TreeMap<>(Map.of(
            "readAuthzenConfiguration", Stream.of(Ask.get("/.well-known/authzen-configuration")),
            "listCases", lists(),
            "listSessions", Stream.of("", "?limit=1", "?limit=2").flatMap(q -> purposes(Ask.get("/v1/sessions" + q))),
            "readSessionCalendar", Stream.of(Ask.get("/v1/sessions/calendar").with("Accept", "text/calendar")),
            "proposeSlots", Stream.of(Ask.get("/v1/sessions/proposals?from=2026-09-15&to=2026-09-30")),
            "readSession",
                    Stream.of(Sittings.id(Sittings.SHARED), Sittings.id(Sittings.FOREIGN), NOWHERE)
                            .flatMap(id -> purposes(Ask.get("/v1/sessions/" + id)))));

    private final Map<String, Stream<Ask>> ofAgreements = new TreeMap<>(Map.of(
            "listSharingAgreements", Stream.of("", "?limit=1").map(q -> Ask.get(AGREEMENTS + q)),
            "readSharingAgreement", Stream.of("/1", "/2").map(version -> Ask.get(AGREEMENTS + version)),
            "readSharingAgreementChanges",
                    Stream.of("/1", "/2").map(version -> Ask.get(AGREEMENTS + version + "/changes")),
            "simulateSharingAgreement",
                    purposes(Ask.get(AGREEMENTS + "/1/simulations").by("POST")),
            "prepareSharingAgreement",
                    Stream.of(Ask.get(AGREEMENTS)
                            .by("POST")
                            .with("Prefer", "validate-only")
                            .with("Idempotency-Key", NOWHERE.toString())
                            .saying("{}")),
            "approveSharingAgreement",
                    Stream.of(
                            Ask.get(AGREEMENTS + "/1/approvals/" + OM).by("PUT").saying("{}"))));

    private Routes(Pair pair) {
        this.pair = pair;
    }

    /** By the name of the operation, in an order of chance. */
    static Map<String, List<Ask>> of(Pair pair) {
        var routes = new Routes(pair);
        var all = new TreeMap<String, List<Ask>>();
        routes.elsewhere.forEach((operation, asks) -> all.put(operation, asks.toList()));
        OversightRoutes.elsewhere(PURPOSES).forEach((operation, asks) -> all.put(operation, asks.toList()));
        OversightRoutes.inCase(pair, PURPOSES)
                .forEach((operation, asks) -> all.put(operation, routes.few(operation, asks)));
        RetentionRoutes.elsewhere().forEach((operation, asks) -> all.put(operation, asks.toList()));
        RetentionRoutes.inCase(PURPOSES).forEach((operation, asks) -> all.put(operation, routes.few(operation, asks)));
        SubjectAccessRoutes.elsewhere(pair, PURPOSES).forEach((operation, asks) -> all.put(operation, asks.toList()));
        routes.ofAgreements.forEach((operation, asks) -> all.put(operation, asks.toList()));
        routes.inCase.forEach((operation, asks) -> all.put(operation, routes.few(operation, asks)));
        new AccessAsks(pair).all().forEach((operation, asks) -> all.put(operation, routes.few(operation, asks)));
        return all;
    }

    /** Many of the case that is full of things; of the others some, and many cards. Which ones, no other operation decides. */
    private List<Ask> few(String operation, Function<UUID, Stream<Ask>> asks) {
        var random = new Random(pair.seed() ^ operation.hashCode());
        var ofOthers = operation.equals("readCase") ? MANY : A_FEW;
        var main = Chronicle.id("case " + Worlds.MAIN);
        var others = Stream.concat(pair.ids("caseId").stream(), Stream.of(NOWHERE))
                .filter(id -> !id.equals(main))
                .flatMap(asks);
        return Stream.concat(some(random, MANY, asks.apply(main)), some(random, ofOthers, others))
                .toList();
    }

    private static Stream<Ask> some(Random random, int atMost, Stream<Ask> asks) {
        var shuffled = new ArrayList<>(asks.toList());
        Collections.shuffle(shuffled, random);
        return shuffled.stream().limit(atMost);
    }

    private static Stream<Ask> purposes(Ask ask) {
        return PURPOSES.stream().map(purpose -> ask.with(PURPOSE, purpose));
    }

    private Stream<Ask> lists() {
        return Stream.of(
                        "",
                        "?limit=100",
                        "?limit=1",
                        "?limit=3",
                        "?limit=7",
                        "?limit=8",
                        "?phase=DECIDED",
                        "?phase=DEEPENING&limit=1",
                        "?directedBy=" + CHILD_BOARD,
                        "?directedBy=" + SAFE_HOME,
                        "?attention=OVERDUE",
                        "?attention=NO_DIRECTOR",
                        "?attention=PROPOSED",
                        "?cursor=nonsense")
                .map(query -> Ask.get("/v1/cases" + query).with(PURPOSE, "OVERVIEW"));
    }

    private Stream<UUID> some(String field, UUID caseId) {
        return Stream.concat(pair.ids(field, caseId).stream(), Stream.of(NOWHERE));
    }

    private Stream<Ask> histories(UUID caseId) {
        return some("contributionId", caseId)
                .flatMap(id -> Stream.of("OWN_RECORDS", "DEEPENING")
                        .map(purpose -> Ask.get(
                                        "/v1/cases/" + caseId + "/contributions/" + id + "/earlier-wordings?limit=1")
                                .with(PURPOSE, purpose)));
    }

    private Stream<Ask> letters(UUID caseId) {
        return some("decisionId", caseId)
                .flatMap(id -> Stream.of("FOLLOW_UP", "OWN_RECORDS")
                        .map(purpose -> Ask.get("/v1/cases/" + caseId + "/decisions/" + id + "/letter")
                                .with(PURPOSE, purpose)));
    }

    private Stream<Ask> documents(UUID caseId) {
        return some("documentId", caseId).flatMap(id -> {
            var get = Ask.get("/v1/cases/" + caseId + "/documents/" + id + "/content")
                    .with(
                            PURPOSE,
                            new Random(pair.seed() ^ caseId.hashCode()).nextBoolean() ? "DEEPENING" : "FOLLOW_UP");
            return Stream.of(get, get.by("HEAD"), get.with("Range", "bytes=0-9"), get.with("Range", "bytes=9000-"));
        });
    }

    private Stream<Ask> previews(UUID caseId) {
        var post = Ask.get("/v1/cases/" + caseId + "/contributions/previews").by("POST");
        return Stream.concat(
                        Stream.of(bodyOf("\"audience\": \"TABLE\""), bodyOf("\"audience\": [\"" + OM + "\"]")),
                        Stream.of(
                                        pair.ids("requestId", caseId).stream().map(id -> "\"answers\": \"" + id + "\""),
                                        pair.ids("personId", caseId).stream()
                                                .map(id -> "\"consentOf\": \"" + id + "\""),
                                        Stream.of("\"answers\": \"" + NOWHERE + "\""))
                                .flatMap(faults -> faults)
                                .map(more -> bodyOf("\"audience\": \"TABLE\", " + more)))
                .map(post::saying);
    }

    private static String bodyOf(String more) {
        return """
            {"personIds": ["%s"], "category": "NEEDS", "kind": "FACT", "statement": "Known.", \
            "source": {"spokenInPerson": true, "on": "2026-09-13"}, \
            "necessity": {"why": "Because.", "influence": "It matters."}, "handling": "OPEN", %s}\
            """.formatted(Chronicle.id(Worlds.MAIN + " child"), more);
    }

    /** Only tried, so that both worlds are asked as they are. */
    private Stream<Ask> consents(UUID caseId) {
        var post = Ask.get("/v1/cases/" + caseId + "/consents")
                .by("POST")
                .with("Prefer", "validate-only")
                .with("Idempotency-Key", NOWHERE.toString());
        return pair.ids("personId", caseId).stream()
                .flatMap(person -> Stream.of(OM, SALVATION_ARMY).map(to -> post.saying("""
                    {"personId": "%s", "categories": ["HEALTH"], "organisations": ["%s"], \
                    "givenOn": "2026-09-13", "evidence": "A form."}\
                    """.formatted(person, to))));
    }

    private Stream<Ask> withdrawals(UUID caseId) {
        return some("consentId", caseId)
                .map(id -> Ask.get("/v1/cases/" + caseId + "/consents/" + id + "/withdrawal")
                        .by("PUT")
                        .saying("{\"on\": \"2026-09-14\"}"));
    }
}
