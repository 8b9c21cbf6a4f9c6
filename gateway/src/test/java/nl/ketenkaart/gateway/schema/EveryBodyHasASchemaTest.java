package nl.ketenkaart.gateway.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import nl.ketenkaart.platform.contract.BorrowedParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schemas as they come from the contracts of the services that there are. */
class EveryBodyHasASchemaTest {
    private static final SchemaRegistry VALIDATOR =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @ValueSource(strings = {"case-service", "context-service", "privacy-service", "notification-service"})
    void nothing_in_them_refers_to_anywhere_else(String service) {
        for (var body : schemasOf(service)) {
            for (var reference : body.schema().findValuesAsString("$ref")) {
                assertThat(reference).as(body.name()).startsWith("#/$defs/");
                assertThat(body.schema().at(reference.substring(1)).isObject())
                        .as(body.name() + " " + reference)
                        .isTrue();
            }
            assertThat(body.schema().findValues("discriminator")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"case-service", "context-service", "privacy-service", "notification-service"})
    void each_is_a_valid_schema_of_its_dialect_under_a_name_of_its_own(String service) {
        var dialect = VALIDATOR.getSchema(
                com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        var schemas = schemasOf(service);
        assertThat(schemas).isNotEmpty().extracting(BodySchema::name).doesNotHaveDuplicates();
        schemas.forEach(body ->
                assertThat(dialect.validate(body.schema())).as(body.name()).isEmpty());
    }

    @Test
    void what_is_wrong_with_a_contribution_is_found_by_any_validator() {
        var schema = named("context-service", "record-contribution");
        var empty = schema.validate(new JsonMapper().createObjectNode().put("rumour", true));
        assertThat(empty).extracting(Object::toString).anyMatch(e -> e.contains("rumour"));
        assertThat(empty).extracting(Object::toString).anyMatch(e -> e.contains("statement"));
        assertThat(schema.validate(new JsonMapper().readTree("""
            {"personIds": ["00000000-0000-4000-8000-000000000001"], "category": "GOSSIP", "kind": "FACT", "statement": "x",
             "source": {"spokenInPerson": true, "on": "2026-01-01"}, "audience": "TABLE", "handling": "OPEN"}\
            """)))
                .hasSize(1)
                .first()
                .asString()
                .contains("/category");
    }

    @Test
    void what_is_sent_beside_a_file_has_one_too() {
        assertThat(schemasOf("context-service"))
                .extracting(BodySchema::name)
                .contains(
                        "add-document-meta",
                        "add-document-answer",
                        "record-contributions",
                        "record-contributions-answer");
    }

    private static Schema named(String service, String name) {
        return schemasOf(service).stream()
                .filter(body -> body.name().equals(name))
                .map(body -> VALIDATOR.getSchema(body.schema()))
                .findFirst()
                .orElseThrow();
    }

    private static List<BodySchema> schemasOf(String service) {
        return BodySchemasOf.contract(contract(service));
    }

    /** As a service publishes it: with what it takes from another's contract and the parts that are the same for all. */
    private static JsonNode contract(String service) {
        var own = ownContract(service);
        BorrowedParts.bringAlong(own, EveryBodyHasASchemaTest::ownContract);
        var standard = yaml(Path.of("..", "platform", "src", "main", "resources", "openapi", "standard.yaml"));
        own.withObject("/components/schemas").setAll((ObjectNode) standard.at("/components/schemas"));
        return own;
    }

    private static ObjectNode ownContract(String service) {
        return yaml(Path.of("..", service, "contracts", "openapi.yaml"));
    }

    private static ObjectNode yaml(Path file) {
        return (ObjectNode) new YAMLMapper().readTree(file.toFile());
    }
}
