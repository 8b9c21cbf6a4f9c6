package nl.ketenkaart.local.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a good body one that has something wrong in it, or only something odd: in what it says, or in how it is written. */
final class OddBodies {
    private static final JsonMapper PLAIN = JsonMapper.shared();
    private static final JsonMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private final OddValues odd;

    OddBodies(OddValues odd) {
        this.odd = odd;
    }

    /** Something else in one place, or in several. */
    JsonNode changed(JsonNode body, String secret) {
        var changed = body.deepCopy();
        for (var times = 1 + odd.below(3); times > 0; times--) {
            changed = changedOnce(changed, secret);
        }
        return changed;
    }

    private JsonNode changedOnce(JsonNode body, String secret) {
        var places = new ArrayList<JsonNode>();
        collect(body, places);
        if (places.isEmpty() || odd.chance(3)) {
            return odd.json(secret);
        }
        switch (odd.one(places)) {
            case ObjectNode object -> change(object, secret);
            case ArrayNode array -> change(array, secret);
            default -> throw new IllegalStateException("no place");
        }
        return body;
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainer()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }

    private void change(ObjectNode object, String secret) {
        var names = List.copyOf(object.propertyNames());
        if (names.isEmpty() || odd.chance(10)) {
            object.set(odd.one(List.of("colour", "", "a/b", "~", "$ref", "\uD800", "__proto__")), odd.json(secret));
        } else if (odd.chance(15)) {
            object.remove(odd.one(names));
        } else if (odd.chance(10)) {
            var name = odd.one(names);
            object.putArray(name).add(odd.json(secret));
        } else {
            object.set(odd.one(names), odd.json(secret));
        }
    }

    private void change(ArrayNode array, String secret) {
        if (array.isEmpty() || odd.chance(40)) {
            array.add(odd.json(secret));
        } else if (odd.chance(30)) {
            array.add(array.get(odd.below(array.size())).deepCopy());
        } else {
            array.set(odd.below(array.size()), odd.json(secret));
        }
    }

    byte[] written(JsonNode body) {
        return (odd.chance(50) ? PLAIN : ESCAPED).writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }

    /** Not written as it should be. */
    byte[] broken(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        return switch (odd.below(10)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(body, odd.below(body.length + 1));
            case 2 -> (text + odd.one(List.of("}", " x", "\0", text))).getBytes(StandardCharsets.UTF_8);
            case 3 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 4 -> text.getBytes(odd.chance(50) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_16LE);
            case 5 -> text.replaceFirst("\\{", "{\"a\":1,\"a\":2,").getBytes(StandardCharsets.UTF_8);
            case 6 ->
                odd.one(List.of("[", "{\"a\":"))
                        .repeat(odd.one(List.of(33, 1000, 50_000)))
                        .getBytes(StandardCharsets.UTF_8);
            case 7 ->
                odd.one(List.of("null", "[]", "\"\"", "0", "NaN", "{}", "//", "[null]", "{\"\":{}}"))
                        .getBytes(StandardCharsets.UTF_8);
            case 8 ->
                (text.replaceFirst("\\}$", "") + " ".repeat(odd.one(List.of(1, 70_000, 262_144, 300_000))) + "}")
                        .getBytes(StandardCharsets.UTF_8);
            default -> withByte(body);
        };
    }

    /** One byte is another one, which may be none of UTF-8. */
    private byte[] withByte(byte[] body) {
        var out = new ByteArrayOutputStream();
        var at = odd.below(body.length + 1);
        out.write(body, 0, at);
        out.write(odd.one(List.of(0xff, 0xc0, 0xed, 0x00, 0x80, 0x22, 0x5c)));
        out.write(body, at, body.length - at);
        return out.toByteArray();
    }
}
