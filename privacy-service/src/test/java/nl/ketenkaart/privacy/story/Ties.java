package nl.ketenkaart.privacy.story;

import java.util.Map;
import java.util.UUID;

/** That the same person was named in two cases, as case-service tells each of them. */
public final class Ties {
    private static final String CASES = "nl.ketenkaart.cases.";

    private Ties() {}

    /** Both are told of each other. */
    public static void linked(Story one, Story other) {
        linkedTo(one, other.caseId());
        linkedTo(other, one.caseId());
    }

    private static void linkedTo(Story story, UUID other) {
        tell(story, "case-linked", Map.of("linkedCaseId", other));
    }

    /** The police raised another case, on the sixteenth. */
    public static Story repeated(Story earlier, String director) {
        return tell(
                earlier,
                "case-repeat-noted",
                Map.of("organisation", director, "raisedOn", "2026-09-16", "contact", Cast.POLICE));
    }

    private static Story tell(Story story, String stem, Map<String, Object> body) {
        return story.tell("case-events.v1", CASES + stem, UUID.randomUUID(), Cast.POLICE, body);
    }
}
