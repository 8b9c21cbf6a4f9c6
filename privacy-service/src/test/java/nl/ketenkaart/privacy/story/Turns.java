package nl.ketenkaart.privacy.story;

import java.util.HashMap;
import java.util.Map;

/** The turns that a case takes: another deputy or director, another table, an end, a new beginning. */
public final class Turns {
    private Turns() {}

    public static Story deputised(Story story, String director, String deputy) {
        return story.inCase("deputy-named", Map.of("organisation", director, "deputy", deputy, "by", Cast.OM));
    }

    public static Story handedOver(Story story, String from, String to) {
        return story.inCase(
                "direction-handed-over",
                Map.of("organisation", Cast.OM, "from", from, "to", to, "openMatters", "The school has not answered."));
    }

    public static Story consulted(Story story, String by) {
        return story.inCase(
                "consultation-elsewhere-noted",
                Map.of(
                        "consultationId",
                        Story.idOf("consultation"),
                        "organisation",
                        by,
                        "where",
                        "Veiligheidshuis",
                        "withWhom",
                        "The municipality",
                        "on",
                        "2026-09-29"));
    }

    /** Closed by the child protection board; null: nothing is said of it. */
    public static Story closed(Story story, String remainingConcern, String handedOverTo) {
        var body = new HashMap<String, Object>(Map.of(
                "closureId", Story.idOf("closure"), "organisation", Cast.CHILD_BOARD, "reason", "The plan holds."));
        if (remainingConcern != null) {
            body.put("remainingConcern", remainingConcern);
        }
        if (handedOverTo != null) {
            body.put("handedOverTo", handedOverTo);
        }
        return story.inCase("case-closed", body);
    }

    public static Story reopened(Story story) {
        return story.inCase(
                "case-reopened",
                Map.of("reopeningId", Story.idOf("reopening"), "organisation", Cast.OM, "reason", "A new arrest."));
    }
}
