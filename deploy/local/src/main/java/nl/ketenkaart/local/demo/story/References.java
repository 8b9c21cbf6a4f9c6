package nl.ketenkaart.local.demo.story;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The ids that the platform gave to the things that a story knows by name. */
public final class References {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final Map<String, String> ids = new HashMap<>();

    public void remember(String name, String id) {
        ids.put(name, id);
    }

    /**
     * The id of the thing of that name.
     *
     * @throws IllegalArgumentException when nothing got that name before
     */
    public String id(String name) {
        var id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException("the story names \"" + name + "\" before it is there");
        }
        return id;
    }

    /** An operation's path: what stands in braces is the scene's field of that name, or the thing of that name. */
    public String path(Scene scene) {
        return PLACE.matcher(scene.operation().path())
                .replaceAll(place -> id(scene.text(place.group(1)).orElse(place.group(1))));
    }

    /** What is sent: ids for names, and without the names that things get. */
    public ObjectNode body(Scene scene) {
        return resolved(scene.body());
    }

    private ObjectNode resolved(ObjectNode object) {
        var resolved = NODES.objectNode();
        object.forEachEntry((name, value) -> {
            if (!name.equals("ref")) {
                resolved.set(name, resolved(value));
            }
        });
        return resolved;
    }

    private JsonNode resolved(JsonNode value) {
        return switch (value) {
            case ObjectNode object -> resolved(object);
            case ArrayNode array -> resolved(array);
            case StringNode text
            when text.stringValue().startsWith("@") ->
                NODES.stringNode(id(text.stringValue().substring(1)));
            default -> value;
        };
    }

    private ArrayNode resolved(ArrayNode array) {
        var resolved = NODES.arrayNode();
        array.values().forEach(value -> resolved.add(resolved(value)));
        return resolved;
    }
}
