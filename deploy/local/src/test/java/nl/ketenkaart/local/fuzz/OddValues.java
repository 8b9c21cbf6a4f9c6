package nl.ketenkaart.local.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/** Values at the edge of what the contract allows, just beyond it, and far from it; the same for the same seed. */
final class OddValues {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> MOMENTS = List.of(
            "2026-02-30",
            "0000-00-00",
            "9999-12-31",
            "10000-01-01",
            "-0001-01-01",
            "+999999999-12-31",
            "1-1-1",
            "2026-11-02",
            "2026-11-02T25:00:00Z",
            "2016-12-31T23:59:60Z",
            "2026-11-02T10:00:00",
            "2026-11-02T10:00:00+18:00",
            "2026-11-02T10:00:00.123456789Z",
            "9999-12-31T23:59:59.999999999-18:00",
            "0000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z");
    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "1",
            "1.0",
            "0.1",
            "1e2",
            "1e400",
            "1e-400",
            "-0",
            "2147483647",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "1234567890123456789012345678901234567890",
            "12345678901234567890123456789012345678901");

    private final Random random;
    /** Bounds that stand in the contract. */
    private final List<Integer> bounds = new ArrayList<>();
    /** Words of its lists. */
    private final List<String> words = new ArrayList<>();

    OddValues(Random random, JsonNode contract) {
        this.random = random;
        for (var bound : Set.of("maxLength", "minLength", "maxItems", "minItems", "maximum", "minimum")) {
            contract.findValues(bound).stream()
                    .filter(JsonNode::isInt)
                    .mapToInt(JsonNode::asInt)
                    .filter(value -> value <= 20_000)
                    .distinct()
                    .sorted()
                    .forEach(bounds::add);
        }
        contract.findValues("enum").forEach(list -> list.forEach(word -> words.add(word.asString(""))));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A length or a number that the contract names, or one beside it. */
    int bound() {
        return Math.max(0, one(bounds) + random.nextInt(3) - 1);
    }

    String text(String secret) {
        return switch (random.nextInt(10)) {
            case 0 -> one(MOMENTS);
            case 1 -> one(NUMBERS);
            case 2 -> word();
            case 3 -> secret + "x".repeat(Math.max(0, bound() - secret.length()));
            case 4 -> one(List.of("", " ", "\t", "*", "null", "true", "[]", "{}"));
            case 5 -> one(List.of("\0", "\uD800", "\uDFFF\uD800", "\u202E", "\uFEFF", "\uFFFF", "\u0085")) + secret;
            case 6 -> secret + one(List.of("\uD83D\uDE00", "e" + "\u0301".repeat(50), "\u200B", "ﷺ", "नमस्ते", "ı"));
            case 7 ->
                secret + one(List.of("' OR 1=1", "${jndi:ldap://x}", "{{7*7}}", "../..", "%00", "<b>", "\\u0000"));
            case 8 -> one(List.of("$where", "a.b", "__proto__", "-", "/", "|", "a|b", ",", ";")) + secret;
            default -> uuid();
        };
    }

    String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String word() {
        var word = one(words);
        return switch (random.nextInt(4)) {
            case 0 -> word.toLowerCase(Locale.ROOT);
            case 1 -> word + " ";
            case 2 -> word + "S";
            default -> word;
        };
    }

    JsonNode json(String secret) {
        return switch (random.nextInt(10)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.rawValueNode(new RawValue(one(NUMBERS)));
            case 3 -> NODES.numberNode(bound());
            case 4 -> nested(one(List.of(1, 5, 28, 31, 32, 33, 200)));
            case 5 -> NODES.objectNode().put(text("k"), text(secret));
            case 6 -> list(secret);
            default -> NODES.stringNode(text(secret));
        };
    }

    private JsonNode nested(int depth) {
        JsonNode node = NODES.arrayNode();
        for (var i = 0; i < depth; i++) {
            node = random.nextBoolean()
                    ? NODES.arrayNode().add(node)
                    : NODES.objectNode().set("a", node);
        }
        return node;
    }

    private JsonNode list(String secret) {
        var list = NODES.arrayNode();
        var same = text(secret);
        for (var i = bound() % 600; i > 0; i--) {
            list.add(random.nextBoolean() ? same : text(secret));
        }
        return list;
    }
}
