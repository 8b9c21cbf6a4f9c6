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
 * JSON on its way into the codec and out of it. What of it belongs to another scope (an object that names one which is not the
 * content's own) is sealed for that one first, so that it is erased with it and the rest stays.
 */
public final class SealedJson {
    private static final String SEALED = "sealed";
    private final Codec codec;
    private final JsonMapper mapper;
    private final String field;
    private final Pattern named;

    /** @param field by which an object names the scope that it belongs to, in letters alone */
    public SealedJson(Codec codec, JsonMapper mapper, String field) {
        if (!field.matches("[A-Za-z]+")) {
            throw new IllegalArgumentException("ketenkaart.scope-field is no name of a field in letters");
        }
        this.codec = codec;
        this.mapper = mapper;
        this.field = field;
        this.named = Pattern.compile("\"" + field + "\":\"([0-9a-f-]{36})\"");
    }

    public byte[] seal(Place place, Object value) {
        var json = mapper.writeValueAsBytes(value);
        return codec.seal(place, isOfOthersToo(place, json) ? mapper.writeValueAsBytes(enclosed(place, json)) : json);
    }

    private boolean isOfOthersToo(Place place, byte[] json) {
        var scope = place.scope().toString();
        return named.matcher(new String(json, StandardCharsets.UTF_8))
                .results()
                .anyMatch(found -> !found.group(1).equals(scope));
    }

    private JsonNode enclosed(Place place, byte[] json) {
        return enclosed(place, mapper.readTree(json));
    }

    private JsonNode enclosed(Place place, JsonNode node) {
        var other = otherScope(place, node);
        if (other.isPresent()) {
            var bytes = codec.seal(placeWithin(place, other.get()), mapper.writeValueAsBytes(node));
            return mapper.createObjectNode()
                    .put(field, other.get().toString())
                    .put(SEALED, Base64.getEncoder().encodeToString(bytes));
        }
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(one -> one.setValue(enclosed(place, one.getValue())));
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

    private Optional<UUID> otherScope(Place place, JsonNode node) {
        var id = node.path(field).asString("");
        return id.isEmpty() || id.equals(place.scope().toString())
                ? Optional.empty()
                : Optional.of(UUID.fromString(id));
    }

    private static Place placeWithin(Place place, UUID scope) {
        return new Place(place.store(), scope, place.owner(), place.item(), place.field() + "#" + place.scope());
    }

    /**
     * The JSON that was sealed; what belonged to a scope that was erased, or was erased of its owner there, is left out of its list.
     *
     * @throws KeyGone when the scope was erased, or the one that it all belongs to; or what its owner held there
     */
    public byte[] open(Place place, byte[] sealed) {
        var json = codec.open(place, sealed);
        if (!isOfOthersToo(place, json)) {
            return json;
        }
        var tree = mapper.readTree(json);
        return mapper.writeValueAsBytes(isEnclosed(tree) ? disclosed(place, tree) : opened(place, tree));
    }

    private boolean isEnclosed(JsonNode node) {
        return node.has(field) && node.has(SEALED) && node.size() == 2;
    }

    private JsonNode disclosed(Place place, JsonNode node) {
        var scope = UUID.fromString(node.path(field).asString());
        var bytes = Base64.getDecoder().decode(node.path(SEALED).asString());
        return mapper.readTree(codec.open(placeWithin(place, scope), bytes));
    }

    private JsonNode opened(Place place, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(one -> one.setValue(opened(place, one.getValue())));
            return object;
        }
        return elements(node, one -> element(place, one));
    }

    private @Nullable JsonNode element(Place place, JsonNode one) {
        try {
            return isEnclosed(one) ? disclosed(place, one) : opened(place, one);
        } catch (KeyGone e) {
            if (e.erased() || e.erasedOfOne()) {
                return null;
            }
            throw e;
        }
    }
}
