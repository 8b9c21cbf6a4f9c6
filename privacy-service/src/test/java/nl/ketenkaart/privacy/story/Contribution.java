package nl.ketenkaart.privacy.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody contributes; each method gives a copy with one thing changed. */
public final class Contribution {
    private final String event;
    private final String name;
    private final Map<String, Object> body;

    private Contribution(String event, String name, Map<String, Object> body) {
        this.event = event;
        this.name = name;
        this.body = body;
    }

    /** A fact about Binta for the whole table, with its necessity. */
    public static Contribution of(String name, String organisation, String category) {
        var body = new LinkedHashMap<String, Object>();
        body.put("contributionId", Story.idOf(name));
        body.put("organisation", organisation);
        body.put("personIds", List.of(Cast.BINTA));
        body.put("category", category);
        body.put("kind", "FACT");
        body.put("statement", "What is known: " + name);
        body.put("attributes", List.of());
        body.put("source", Map.of("spokenInPerson", true, "on", "2026-09-15"));
        body.put("necessity", Map.of("why", "Because of " + name, "influence", "It matters"));
        body.put("audience", Map.of("table", true));
        body.put("handling", "OPEN");
        body.put("revision", 1);
        return new Contribution("contribution-recorded", name, body);
    }

    public Contribution forOnly(String... organisations) {
        return with("audience", Map.of("organisations", List.of(organisations)));
    }

    public Contribution handled(String handling) {
        return with("handling", handling);
    }

    public Contribution needingConsentOf(UUID person) {
        return with("consentOf", person);
    }

    public Contribution validUntil(String until) {
        return with("validUntil", until);
    }

    public Contribution saying(String statement) {
        return with("statement", statement);
    }

    public Contribution answering(UUID request) {
        return with("answers", request);
    }

    public Contribution attribute(String attribute, String value, String category) {
        return with("attributes", List.of(Map.of("name", attribute, "value", value, "category", category)));
    }

    public Contribution draft() {
        var changed = new LinkedHashMap<>(body);
        changed.remove("necessity");
        return new Contribution(event, name, changed);
    }

    public Contribution corrected() {
        return corrected(2);
    }

    public Contribution corrected(long revision) {
        return new Contribution("contribution-corrected", name, with("revision", revision).body);
    }

    public Contribution withdrawn() {
        return new Contribution(
                "contribution-withdrawn", name, Map.of("contributionId", id(), "organisation", owner()));
    }

    public Contribution releasedBy(String director) {
        return new Contribution(
                "contribution-released", name, Map.of("contributionId", id(), "by", director, "organisation", owner()));
    }

    public UUID id() {
        return Story.idOf(name);
    }

    String event() {
        return event;
    }

    String owner() {
        return body.get("organisation").toString();
    }

    Map<String, Object> body() {
        return body;
    }

    private Contribution with(String field, Object value) {
        var changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        return new Contribution(event, name, changed);
    }
}
