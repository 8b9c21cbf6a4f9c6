package nl.ketenkaart.platform.web;

import java.util.Set;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.identity.TypedId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Reads ids in paths by the very same rules as ids in bodies. */
final class PathValues implements GenericConverter {
    private final JsonMapper mapper;

    PathValues(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(
                new ConvertiblePair(String.class, TypedId.class),
                new ConvertiblePair(String.class, OrganisationId.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
        if (source == null
                || TypedId.class.isAssignableFrom(targetType.getType())
                        && Bodies.uuid(source.toString()).isEmpty()) {
            throw new IllegalArgumentException("not an id");
        }
        return mapper.treeToValue(StringNode.valueOf(source.toString()), targetType.getType());
    }
}
