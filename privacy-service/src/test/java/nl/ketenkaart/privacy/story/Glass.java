package nl.ketenkaart.privacy.story;

import static nl.ketenkaart.privacy.story.Story.idOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Glass that is broken in a case. */
public final class Glass {
    private Glass() {}

    /** For an hour, by this person. */
    public static Story broken(Story story, String organisation, String person, String... categories) {
        var grant = idOf("glass " + story.caseId() + person);
        return story.tell(
                "privacy-events.v1",
                "nl.ketenkaart.privacy.glass-broken",
                grant,
                organisation,
                Map.of(
                        "breakGlassId",
                        grant,
                        "organisation",
                        organisation,
                        "person",
                        person,
                        "categories",
                        List.of(categories),
                        "from",
                        story.now().toString(),
                        "until",
                        story.now().plus(Duration.ofHours(1)).toString()));
    }
}
