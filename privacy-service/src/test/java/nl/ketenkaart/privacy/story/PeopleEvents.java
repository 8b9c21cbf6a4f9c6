package nl.ketenkaart.privacy.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is told of people after the case was raised: more of them, corrections, and whether they know. */
public final class PeopleEvents {
    public static final UUID GRANDMOTHER = Story.idOf("grandmother");

    private PeopleEvents() {}

    /** Somebody as case-service tells of her. */
    public static Map<String, Object> person(UUID id, String role, String name) {
        return new HashMap<>(Map.of("personId", id, "role", role, "name", name, "atRisk", false));
    }

    public static Map<String, Object> grandmother() {
        var person = person(GRANDMOTHER, "OTHER", "Oma Alblas");
        person.put("birthDate", "1944-08-19");
        person.put("language", "es");
        person.put("address", "Slotlaan 1, Zeist");
        return person;
    }

    /** Mevrouw Alblas as she was reported when the case was raised. */
    public static Map<String, Object> alblas() {
        var person = person(Cast.ALBLAS, "SUSPECT", "Mevrouw Alblas");
        person.put("birthDate", "1968-02-11");
        person.put("municipality", "Utrecht");
        person.put("address", "Kanaalweg 12, Utrecht");
        return person;
    }

    public static Story added(Story story, String by, Map<String, Object> person) {
        return story.inCase("person-added", Map.of("organisation", by, "person", person));
    }

    public static Story corrected(Story story, String by, Map<String, Object> person) {
        return story.inCase("person-corrected", Map.of("organisation", by, "person", person));
    }

    /** With what was said something about. */
    public static Story corrected(Story story, String by, Map<String, Object> person, String... fields) {
        return story.inCase(
                "person-corrected", Map.of("organisation", by, "person", person, "fields", List.of(fields)));
    }

    public static Story told(Story story, UUID person, String director) {
        return story.inCase(
                "person-notice-recorded",
                Map.of(
                        "personId",
                        person,
                        "organisation",
                        director,
                        "informed",
                        true,
                        "on",
                        "2026-09-15",
                        "by",
                        Cast.POLICE));
    }

    public static Story notToldYet(Story story, UUID person, String director) {
        return story.inCase(
                "person-notice-recorded",
                Map.of(
                        "personId",
                        person,
                        "organisation",
                        director,
                        "informed",
                        false,
                        "ground",
                        "She is to be heard first.",
                        "until",
                        "2026-09-25"));
    }
}
