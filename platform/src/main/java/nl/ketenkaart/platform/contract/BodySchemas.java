package nl.ketenkaart.platform.contract;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.ketenkaart.platform.aggregate.Fault;
import tools.jackson.databind.JsonNode;

/** Checks a body against the schema that the contract gives for its operation; finds all faults at once. */
public final class BodySchemas {
    private static final String DOCUMENT = "https://ketenkaart.example/openapi";
    private static final String UNKNOWN = "additionalProperties";
    private final OpenApiDocument document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    public BodySchemas(OpenApiDocument document) {
        this.document = document;
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        var text = document.root().toString();
        this.registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config).schemas(Map.of(DOCUMENT, text)));
    }

    /**
     * What a body is found to be.
     *
     * @param faults all of them, in the order of the document
     * @param unreadable where it cannot be read as what it should be; elsewhere it can, whatever is wrong with it
     */
    public record Finding(List<Fault> faults, List<String> unreadable) {
        /** Whether what stands there can be read; of what cannot nothing more is said. */
        public boolean reads(String pointer) {
            return unreadable.stream().noneMatch(lost -> pointer.equals(lost) || pointer.startsWith(lost + "/"));
        }

        public boolean readable() {
            return unreadable.isEmpty();
        }
    }

    /**
     * @throws IllegalStateException when the contract has no JSON body for this operation
     */
    public Finding check(String method, String path, JsonNode body) {
        var schema = known.computeIfAbsent(method + " " + path, operation -> schema(method, path));
        var errors = schema.validate(body);
        var faults = Forms.meant(errors).stream().map(this::said).distinct().toList();
        var unreadable = errors.stream()
                .filter(e -> !UNKNOWN.equals(e.getKeyword()) && !tolerable(e))
                .map(e -> fault(e).pointer())
                .toList();
        return new Finding(faults, unreadable);
    }

    private Schema schema(String method, String path) {
        var pointer = document.bodyOf(method, path)
                .orElseThrow(() -> new IllegalStateException("no body in the contract for " + method + " " + path));
        return registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer));
    }

    /** Faults of a value, not of its type: the rest of the body can still be read and checked. */
    private static boolean tolerable(Error error) {
        return switch (error.getKeyword()) {
            case "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "minimum", "maximum" ->
                true;
            default -> false;
        };
    }

    private Fault said(Error error) {
        return switch (error.getKeyword()) {
            case "oneOf", "anyOf" ->
                new Fault(error.getInstanceLocation().toString(), "is none of " + forms(error.getSchemaNode()));
            default -> fault(error);
        };
    }

    private String forms(JsonNode choice) {
        return Forms.named(
                choice.valueStream().map(form -> document.referred(form)).toList());
    }

    private static Fault fault(Error error) {
        var where = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case UNKNOWN -> new Fault(where + "/" + error.getProperty(), "is not a field of this");
            case "required" -> new Fault(where + "/" + error.getProperty(), "is missing");
            case "type" ->
                new Fault(where, "must be " + article(error.getSchemaNode().toString()));
            case "enum" -> new Fault(where, "must be one of " + error.getSchemaNode());
            case "maxLength" -> new Fault(where, "is longer than " + error.getSchemaNode() + " characters");
            case "minLength" -> new Fault(where, "is shorter than " + error.getSchemaNode() + " characters");
            case "format" ->
                new Fault(where, "is not a valid " + error.getSchemaNode().asString());
            case "pattern" -> new Fault(where, "does not have the form it must have");
            default -> new Fault(where, "breaks the rule " + error.getKeyword() + " " + error.getSchemaNode());
        };
    }

    private static String article(String type) {
        var name = type.replace("\"", "");
        return (name.matches("[aeio].*") ? "an " : "a ") + name;
    }
}
