package nl.ketenkaart.platform.json;

import java.lang.reflect.Constructor;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.identity.TypedId;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Typed ids and organisations are plain text on the wire. */
final class IdModule extends SimpleModule {
    IdModule() {
        addSerializer(
                TypedId.class, new AsText<>(TypedId.class, id -> id.value().toString()));
        addSerializer(OrganisationId.class, new AsText<>(OrganisationId.class, OrganisationId::value));
        addDeserializer(OrganisationId.class, new FromText<>(OrganisationId.class, OrganisationId::new));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new TypedIds());
    }

    private static final class TypedIds extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return hasDeserializerFor(config, type.getRawClass())
                    ? reader(type.getRawClass().asSubclass(TypedId.class))
                    : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return TypedId.class.isAssignableFrom(type) && type.isRecord();
        }

        private static <T extends TypedId> ValueDeserializer<T> reader(Class<T> type) {
            return new FromText<>(type, text -> idOf(type, text));
        }
    }

    /** Makes an id of this type from its text; {@link IllegalArgumentException} when the text is no UUID. */
    static <T extends TypedId> T idOf(Class<T> type, String text) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(UUID.class);
            constructor.setAccessible(true);
            return constructor.newInstance(UUID.fromString(text));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " must be a record of one UUID", e);
        }
    }

    @FunctionalInterface
    private interface Writer<T> {
        String text(T value);
    }

    @FunctionalInterface
    private interface Reader<T> {
        T value(String text);
    }

    private static final class AsText<T> extends StdSerializer<T> {
        private final transient Writer<T> writer;

        AsText(Class<T> type, Writer<T> writer) {
            super(type);
            this.writer = writer;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(writer.text(value));
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private final transient Reader<T> reader;

        FromText(Class<T> type, Reader<T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            try {
                return reader.value(in.getString());
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(this, "not an id of this kind");
            }
        }
    }
}
