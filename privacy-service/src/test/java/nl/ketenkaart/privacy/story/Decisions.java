package nl.ketenkaart.privacy.story;

import static nl.ketenkaart.privacy.story.Cast.*;
import static nl.ketenkaart.privacy.story.Story.idOf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the table comes to later than the first time. */
public final class Decisions {
    private Decisions() {}

    /** A pattern that the vocabulary does not have. */
    public static Story interpretedOtherwise(Story story) {
        var body = new LinkedHashMap<String, Object>();
        body.put("interpretationId", idOf("second interpretation"));
        body.put("version", 2);
        body.put("organisation", CHILD_BOARD);
        body.put("pictureOfTheSituation", "He keeps her from going anywhere.");
        body.put("patterns", List.of("COERCIVE_CONTROL", "OTHER"));
        body.put("otherPattern", "He keeps her papers.");
        body.put("safety", List.of());
        body.put("instruments", List.of());
        return story.inCase("case-interpreted", body);
    }

    /** Supervision goes on, feedback does not; the letter is a translation; nobody but the prosecution and probation is named. */
    public static Story revised(Story story) {
        var body = new LinkedHashMap<String, Object>();
        body.put("decisionId", idOf("second decision"));
        body.put("organisation", OM);
        body.put("motivation", "She moved to her aunt.");
        body.put("disposition", Map.of("type", "DISMISSAL", "conditions", List.of()));
        body.put("measures", List.of(supervisionGoesOn()));
        body.put("feedback", List.of());
        body.put("letter", letter());
        body.put("revises", idOf("decision"));
        body.put("dropped", List.of(idOf("feedback")));
        return story.inCase("case-decided", body);
    }

    private static Map<String, Object> supervisionGoesOn() {
        return Map.of(
                "measureId",
                idOf("measure"),
                "description",
                "Supervision",
                "organisation",
                PROBATION,
                "personId",
                ALBLAS,
                "startBy",
                "2026-10-05",
                "goesOn",
                true);
    }

    private static Map<String, Object> letter() {
        return Map.of(
                "letterId",
                idOf("second letter"),
                "personId",
                ALBLAS,
                "language",
                "es",
                "text",
                "Estimada senora: otra vez",
                "translationOf",
                "Geachte mevrouw: nogmaals",
                "translatedBy",
                Map.of("capacity", "SWORN_TRANSLATOR", "name", "Tolkenbureau De Brug"));
    }
}
