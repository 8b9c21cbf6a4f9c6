package nl.ketenkaart.local.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TemplateTest {
    private static final Map<String, JsonNode> VALUES =
            Map.of("id", json("'halt'"), "municipalities", json("['Almere', 'Urk']"));

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @Test
    void a_place_that_nothing_fills_is_refused() {
        assertThatThrownBy(() -> Template.fill(json("{'a': ['${kind}']}"), VALUES))
                .hasMessageContaining("kind");
    }

    @Test
    void a_place_inside_a_text_becomes_part_of_the_text() {
        assertThat(Template.fill(json("{'path': ['/organisations/${id}-api']}"), VALUES))
                .isEqualTo(json("{'path': ['/organisations/halt-api']}"));
    }

    @Test
    void a_text_that_is_nothing_but_a_place_becomes_the_value_itself() {
        assertThat(Template.fill(json("{'area': '${municipalities}', 'other': true}"), VALUES))
                .isEqualTo(json("{'area': ['Almere', 'Urk'], 'other': true}"));
    }

    @Test
    void an_overlay_replaces_values_merges_objects_and_lengthens_lists() {
        var realm = (ObjectNode) json("{'ssl': 'all', 'a': {'x': 1, 'y': 2}, 'clients': ['one']}");

        Template.merge(realm, json("{'ssl': 'external', 'a': {'y': 3}, 'clients': ['two'], 'new': true}"));

        assertThat(realm)
                .isEqualTo(json("{'ssl': 'external', 'a': {'x': 1, 'y': 3}, 'clients': ['one', 'two'], 'new': true}"));
    }
}
