package nl.ketenkaart.platform.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * A record component must be there and not be null unless it is {@code @Nullable}: the type is the one place that says so.
 * (Jackson's own switches for missing and for null creator properties would demand the optional ones too.)
 */
final class NullnessIntrospector extends JacksonAnnotationIntrospector {
    private static final JsonSetter.Value NO_NULLS = JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL);

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return ofRecord(member)
                ? Boolean.valueOf(isRequired((AnnotatedParameter) member))
                : super.hasRequiredMarker(config, member);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return ofRecord(annotated) && isRequired((AnnotatedParameter) annotated)
                ? NO_NULLS
                : super.findSetterInfo(config, annotated);
    }

    private static boolean ofRecord(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                && constructor.getDeclaringClass().isRecord();
    }

    private static boolean isRequired(AnnotatedParameter parameter) {
        var constructor = (Constructor<?>) parameter.getOwner().getAnnotated();
        return !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }
}
