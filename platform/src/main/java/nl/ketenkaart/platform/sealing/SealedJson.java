package nl.ketenkaart.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON on its way into the codec and out of it. What of it is about a case of its own (an object with a {@code caseId} that is not the
 * scope: an item on the agenda of a session) is sealed for that case first, so that it is erased with it and the rest stays.
 */
public final class SealedJson {
    private static final String CASE = "caseId";
    private static final String SEALED = "sealed";
    private static final Pattern CASES = Pattern.compile("\"caseId\":\"([0-9a-f-]{36})\"");
    private final Codec codec;
    private final JsonMapper mapper;

    public SealedJson(Codec codec, JsonMapper mapper) {
        this.codec = codec;
        this.mapper = mapper;
    }

    public byte[] seal(Place place, Object value) {
        var json = mapper.writeValueAsBytes(value);
        return codec.seal(place, isOfOthersToo(place, json) ? mapper.writeValueAsBytes(enclosed(place, json)) : json);
    }

    private static boolean isOfOthersToo(Place place, byte[] json) {
        var scope = place.scope().toString();
        return CASES.matcher(new String(json, StandardCharsets.UTF_8))
                .results()
                .anyMatch(found -> !found.group(1).equals(scope));
    }

    private JsonNode enclosed(Place place, byte[] json) {
        return enclosed(place, mapper.readTree(json));
    }

    private JsonNode enclosed(Place place, JsonNode node) {
        var other = otherCase(place, node);
        if (other.isPresent()) {
            var bytes = codec.seal(placeWithin(place, other.get()), mapper.writeValueAsBytes(node));
            return mapper.createObjectNode()
                    .put(CASE, other.get().toString())
                    .put(SEALED, Base64.getEncoder().encodeToString(bytes));
        }
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(field -> field.setValue(enclosed(place, field.getValue())));
                yield object;
            }
            default -> elements(node, one -> enclosed(place, one));
        };
    }

    private JsonNode elements(JsonNode node, Function<JsonNode, @Nullable JsonNode> each) {
        if (!node.isArray()) {
            return node;
        }
        var all = mapper.createArrayNode();
        for (var one : node) {
            var changed = each.apply(one);
            if (changed != null) {
                all.add(changed);
            }
        }
        return all;
    }

    private static Optional<UUID> otherCase(Place place, JsonNode node) {
        var id = node.path(CASE).asString("");
        return id.isEmpty() || id.equals(place.scope().toString())
                ? Optional.empty()
                : Optional.of(UUID.fromString(id));
    }

    private static Place placeWithin(Place place, UUID caseId) {
        return new Place(place.store(), caseId, place.owner(), place.item(), place.field() + "#" + place.scope());
    }

    /**
     * The JSON that was sealed; what was about a case that was erased is left out of its list.
     *
     * @throws KeyGone when the scope was erased, or the one case that it is all about
     */
    public byte[] open(Place place, byte[] sealed) {
        var json = codec.open(place, sealed);
        if (!isOfOthersToo(place, json)) {
            return json;
        }
        var tree = mapper.readTree(json);
        return mapper.writeValueAsBytes(isEnclosed(tree) ? disclosed(place, tree) : opened(place, tree));
    }

    private static boolean isEnclosed(JsonNode node) {
        return node.has(CASE) && node.has(SEALED) && node.size() == 2;
    }

    private JsonNode disclosed(Place place, JsonNode node) {
        var caseId = UUID.fromString(node.path(CASE).asString());
        var bytes = Base64.getDecoder().decode(node.path(SEALED).asString());
        return mapper.readTree(codec.open(placeWithin(place, caseId), bytes));
    }

    private JsonNode opened(Place place, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(opened(place, field.getValue())));
            return object;
        }
        return elements(node, one -> element(place, one));
    }

    private @Nullable JsonNode element(Place place, JsonNode one) {
        try {
            return isEnclosed(one) ? disclosed(place, one) : opened(place, one);
        } catch (KeyGone e) {
            if (e.erased()) {
                return null;
            }
            throw e;
        }
    }
}
