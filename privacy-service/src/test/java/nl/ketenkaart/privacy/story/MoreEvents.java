package nl.ketenkaart.privacy.story;

import static nl.ketenkaart.privacy.story.Story.idOf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What else is told of a case: requests, documents, consents, follow-ups, sessions. */
public final class MoreEvents {
    private static final String CONTEXT = "nl.ketenkaart.context.";
    private static final String PRIVACY = "nl.ketenkaart.privacy.";
    private static final String FOLLOW_UPS = "nl.ketenkaart.follow-ups.";

    private MoreEvents() {}

    public static Story asked(Story story, String asker, String to, String category) {
        var request = idOf("request " + asker + to);
        return story.tell(
                "context-events.v1",
                CONTEXT + "information-requested",
                request,
                asker,
                Map.of(
                        "requestId",
                        request,
                        "organisation",
                        asker,
                        "to",
                        to,
                        "personIds",
                        List.of(Cast.BINTA),
                        "category",
                        category,
                        "question",
                        "What do you know?",
                        "why",
                        "It is unclear who decides",
                        "influence",
                        "Decides on guardianship",
                        "by",
                        "2026-09-17"));
    }

    public static Story answered(Story story, String asker, String to, UUID... contributions) {
        var request = idOf("request " + asker + to);
        return story.tell(
                "context-events.v1",
                CONTEXT + "information-request-answered",
                request,
                asker,
                Map.of(
                        "requestId",
                        request,
                        "organisation",
                        to,
                        "kind",
                        "ANSWERED",
                        "contributionIds",
                        List.of(contributions)));
    }

    public static Story documented(Story story, String organisation, String category) {
        return documented(story, organisation, Map.of("category", category));
    }

    /** @param otherwise what is another than usual */
    public static Story documented(Story story, String organisation, Map<String, Object> otherwise) {
        var document = idOf("document " + organisation);
        var body = new HashMap<String, Object>(Map.ofEntries(
                Map.entry("documentId", document),
                Map.entry("organisation", organisation),
                Map.entry("title", "Report of the arrest"),
                Map.entry("kind", "FACT"),
                Map.entry("personIds", List.of(Cast.ALBLAS)),
                Map.entry("mediaType", "application/pdf"),
                Map.entry("size", 1200),
                Map.entry("sha256", "00".repeat(32)),
                Map.entry("necessity", Map.of("why", "The signals are in it", "influence", "Which questions")),
                Map.entry("audience", Map.of("table", true)),
                Map.entry("handling", "OPEN")));
        body.putAll(otherwise);
        return story.tell("context-events.v1", CONTEXT + "document-added", document, organisation, body);
    }

    public static Story documentWithdrawn(Story story, String organisation) {
        var document = idOf("document " + organisation);
        return story.tell(
                "context-events.v1",
                CONTEXT + "document-withdrawn",
                document,
                organisation,
                Map.of("documentId", document, "organisation", organisation));
    }

    public static Story consented(Story story, UUID person, String category, String... organisations) {
        var consent = idOf("consent");
        return story.tell(
                "privacy-events.v1",
                PRIVACY + "consent-given",
                consent,
                Cast.SAFE_HOME,
                Map.of(
                        "consentId",
                        consent,
                        "personId",
                        person,
                        "categories",
                        List.of(category),
                        "organisations",
                        List.of(organisations),
                        "givenOn",
                        "2026-09-15",
                        "evidence",
                        "A form.",
                        "organisation",
                        Cast.SAFE_HOME));
    }

    public static Story consentWithdrawn(Story story) {
        var consent = idOf("consent");
        return story.tell(
                "privacy-events.v1",
                PRIVACY + "consent-withdrawn",
                consent,
                Cast.SAFE_HOME,
                Map.of("consentId", consent, "on", "2026-09-16"));
    }

    public static Story followUpOpened(Story story) {
        var duty = idOf("duty");
        return story.tell(
                "follow-up-events.v1",
                FOLLOW_UPS + "follow-up-opened",
                duty,
                Cast.PROBATION,
                Map.of(
                        "followUpId",
                        duty,
                        "organisation",
                        Cast.PROBATION,
                        "what",
                        "START_MEASURE",
                        "concerning",
                        idOf("measure"),
                        "due",
                        "2026-10-05"));
    }

    public static Story followUpReported(Story story) {
        var duty = idOf("duty");
        return story.tell(
                "follow-up-events.v1",
                FOLLOW_UPS + "follow-up-reported",
                duty,
                Cast.PROBATION,
                Map.of(
                        "followUpId",
                        duty,
                        "organisation",
                        Cast.PROBATION,
                        "what",
                        "START_MEASURE",
                        "concerning",
                        idOf("measure"),
                        "outcome",
                        "STARTED",
                        "on",
                        "2026-10-02"));
    }

    /** A session of the prosecution's, whose events come in this order. */
    public static final class SessionStory {
        public static final UUID SESSION = idOf("session");
        private final List<Told> told = new ArrayList<>();
        private final UUID id;

        public SessionStory() {
            this(SESSION);
        }

        public SessionStory(UUID id) {
            this.id = id;
        }

        public UUID id() {
            return id;
        }

        public SessionStory planned() {
            return planned("2026-09-18");
        }

        public SessionStory planned(String day) {
            return planned(day + "T12:45:00Z", day + "T14:00:00Z");
        }

        public SessionStory planned(String startsAt, String endsAt) {
            return tell(
                    "session-planned",
                    Map.of(
                            "startsAt",
                            startsAt,
                            "endsAt",
                            endsAt,
                            "place",
                            "Paardenveld",
                            "chairOrganisation",
                            Cast.OM,
                            "organisation",
                            Cast.OM));
        }

        public SessionStory agenda(UUID... cases) {
            var items = new ArrayList<Map<String, Object>>();
            for (var caseId : cases) {
                items.add(Map.of("caseId", caseId, "question", "Where is she safe in " + caseId + "?"));
            }
            return tell("agenda-set", Map.of("items", items));
        }

        public SessionStory attendedBy(String... organisations) {
            return tell("attendance-recorded", Map.of("organisations", List.of(organisations)));
        }

        public SessionStory opened() {
            return tell("session-opened", Map.of());
        }

        public SessionStory closed() {
            return tell("session-closed", Map.of());
        }

        public SessionStory concluded(UUID caseId) {
            return concluded(caseId, "RE_AGENDAED");
        }

        public SessionStory concluded(UUID caseId, String outcome) {
            return tell(
                    "agenda-item-concluded",
                    Map.of(
                            "caseId",
                            caseId,
                            "outcome",
                            outcome,
                            "reason",
                            "Wait for the guardian",
                            "actions",
                            List.of(Map.of(
                                    "actionId",
                                    idOf("action"),
                                    "organisation",
                                    Cast.POLICE,
                                    "action",
                                    "Signal",
                                    "by",
                                    "2026-09-19"))));
        }

        public SessionStory learnt(String organisation, String text, String... about) {
            var body = new LinkedHashMap<String, Object>(
                    Map.of("lessonId", idOf(text), "organisation", organisation, "kind", "LESSON", "text", text));
            List.of(about).forEach(other -> body.put("about", other));
            return tell("lesson-noted", body);
        }

        public SessionStory tell(String stem, Map<String, Object> body) {
            var at = Story.BEGIN.plusSeconds(7200 + told.size());
            var whole = new LinkedHashMap<String, Object>(body);
            whole.put("sessionId", id);
            whole.put("at", at.toString());
            told.add(new Told(
                    "case-events.v1",
                    "nl.ketenkaart.cases." + stem + ".v1",
                    UUID.randomUUID(),
                    id,
                    id,
                    told.size() + 1L,
                    at,
                    Cast.OM,
                    whole));
            return this;
        }

        public List<Told> told() {
            return List.copyOf(told);
        }
    }
}
