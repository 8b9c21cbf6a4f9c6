package nl.ketenkaart.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.ketenkaart.platform.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BorrowedPartsTest {
    private static final String THEIRS = """
        {"components": {"schemas": {
           "Letter": {"type": "object", "properties": {"to": {"$ref": "#/components/schemas/Name"},
                      "copies": {"type": "array", "items": {"$ref": "#/components/schemas/Name"}}}},
           "Name": {"type": "string", "maxLength": 10},
           "Other": {"type": "integer"}}}}\
        """;

    @Test
    void what_is_said_differently_in_both_is_refused() {
        assertThatThrownBy(() -> brought("\"Name\": {\"type\": \"string\"}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Name");
    }

    @Test
    void what_is_not_there_is_refused() {
        assertThatThrownBy(() -> BorrowedParts.bringAlong(
                        read("{\"components\": {\"schemas\": {\"Gone\": {\"$ref\": \"%s\"}}}}"
                                .formatted("../../post/contracts/openapi.yaml#/components/schemas/Gone")),
                        service -> read(THEIRS)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_schema_comes_with_all_that_it_refers_to_and_nothing_else() {
        assertThat(brought("\"Own\": {\"type\": \"boolean\"}")
                        .at("/components/schemas")
                        .propertyNames())
                .containsExactlyInAnyOrder("Own", "Letter", "Name");
    }

    @Test
    void what_both_say_alike_stays() {
        assertThat(brought("\"Name\": {\"maxLength\": 10, \"type\": \"string\"}")
                        .at("/components/schemas/Letter/properties/to/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Name");
    }

    private static JsonNode brought(String ours) {
        var root = read("{\"components\": {\"schemas\": {%s, \"Letter\": {\"$ref\": \"%s\"}}}}"
                .formatted(ours, "../../post/contracts/openapi.yaml#/components/schemas/Letter"));
        BorrowedParts.bringAlong(root, service -> {
            assertThat(service).isEqualTo("post");
            return read(THEIRS);
        });
        return root;
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) Json.mapper().readTree(json);
    }
}
