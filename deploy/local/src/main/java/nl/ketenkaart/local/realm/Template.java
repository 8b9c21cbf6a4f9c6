package nl.ketenkaart.local.realm;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** JSON with places to fill in, written {@code ${name}}: a text that is nothing but the place becomes the value as it is. */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z]+)}");

    private Template() {}

    static JsonNode fill(JsonNode template, Map<String, JsonNode> values) {
        return switch (template) {
            case ObjectNode object -> {
                var filled = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(entry -> filled.set(entry.getKey(), fill(entry.getValue(), values)));
                yield filled;
            }
            case ArrayNode array -> {
                var filled = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> filled.add(fill(element, values)));
                yield filled;
            }
            case StringNode text -> fillText(text.asString(), values);
            default -> template;
        };
    }

    private static JsonNode fillText(String text, Map<String, JsonNode> values) {
        var place = PLACE.matcher(text);
        if (place.matches()) {
            return value(place.group(1), values);
        }
        return StringNode.valueOf(place.replaceAll(
                found -> Matcher.quoteReplacement(value(found.group(1), values).asString())));
    }

    private static JsonNode value(String name, Map<String, JsonNode> values) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the template has a place that nothing fills: " + name);
        }
        return value;
    }

    /** What the overlay says replaces what is there; objects are merged, lists are lengthened, and null takes away. */
    static void merge(ObjectNode into, JsonNode overlay) {
        overlay.properties().forEach(entry -> {
            var there = into.get(entry.getKey());
            if (entry.getValue().isNull()) {
                into.remove(entry.getKey());
            } else if (there instanceof ObjectNode object) {
                merge(object, entry.getValue());
            } else if (there instanceof ArrayNode list) {
                entry.getValue().forEach(list::add);
            } else {
                into.set(entry.getKey(), entry.getValue());
            }
        });
    }
}
