package nl.ketenkaart.local.demo.card;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What one organisation must find, by the names of the story; what is not named there it must not find. */
public record Expected(String organisation, JsonNode named) {

    /** The refs of a kind that must be there in full; empty where nothing is said of that kind. */
    Optional<List<String>> full(Kind kind) {
        var field = kind.expectedAs();
        return field == null || !named.has(field) ? Optional.empty() : Optional.of(refs(field));
    }

    /** The refs of contributions of which it must know only that somebody holds them. */
    public List<String> markers() {
        return refs("marker");
    }

    private List<String> refs(String field) {
        return named.path(field).valueStream().map(JsonNode::asString).toList();
    }
}
