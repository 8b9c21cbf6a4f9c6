package nl.ketenkaart.context.document.web;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.contract.OpenApiDocument;
import nl.ketenkaart.platform.problem.ProblemException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the part {@code meta} by the contract of its operation, as bodies that are JSON alone are read. */
@Component
class MetaContract {
    private static final String DOCUMENT = "https://ketenkaart.example/openapi";
    private static final String META = "/paths/~1cases~1{caseId}~1documents/post/requestBody/content"
            + "/multipart~1form-data/schema/properties/meta";
    private static final Set<String> OF_A_VALUE =
            Set.of("additionalProperties", "maxLength", "minLength", "maxItems", "minItems", "uniqueItems");
    private final Schema schema;
    private final JsonMapper mapper;

    MetaContract(OpenApiDocument document, JsonMapper mapper) {
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config)
                        .schemas(Map.of(DOCUMENT, document.root().toString())));
        this.schema = registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + META));
        this.mapper = mapper;
    }

    /**
     * @param check faults that the schema cannot see
     * @throws ProblemException with all faults at once
     */
    MetaBody read(byte[] part, Function<MetaBody, List<Fault>> check) {
        var tree = tree(part);
        var errors = schema.validate(tree);
        var faults = new ArrayList<>(
                errors.stream().map(MetaContract::fault).distinct().toList());
        if (!errors.stream().allMatch(error -> OF_A_VALUE.contains(error.getKeyword()))) {
            throw ProblemException.faults(faults);
        }
        var body = mapper.treeToValue(tree, MetaBody.class);
        faults.addAll(check.apply(body));
        if (!faults.isEmpty()) {
            throw ProblemException.faults(List.copyOf(faults));
        }
        return body;
    }

    private JsonNode tree(byte[] part) {
        try {
            return mapper.readTree(part);
        } catch (JacksonException e) {
            throw ProblemException.fault("/meta", "is not JSON as it should be");
        }
    }

    private static Fault fault(Error error) {
        var where = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> new Fault(where + "/" + error.getProperty(), "is not a field of this");
            case "required" -> new Fault(where + "/" + error.getProperty(), "is missing");
            case "enum" -> new Fault(where, "must be one of " + error.getSchemaNode());
            case "oneOf" -> new Fault(where, "is none of the forms it may have");
            default -> new Fault(where, "breaks the rule " + error.getKeyword() + " " + error.getSchemaNode());
        };
    }
}
