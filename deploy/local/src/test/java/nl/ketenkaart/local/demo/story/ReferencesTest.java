package nl.ketenkaart.local.demo.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReferencesTest {
    private final References references = new References();

    @Test
    void what_is_not_there_yet_cannot_be_named() {
        var scene = scene("{\"do\": \"contribute\", \"body\": {\"personIds\": [\"@girl\"]}}");
        assertThatThrownBy(() -> references.path(scene)).hasMessageContaining("\"case\"");
        assertThatThrownBy(() -> references.body(scene)).hasMessageContaining("\"girl\"");
    }

    @Test
    void names_become_ids_wherever_they_stand_and_the_names_given_are_left_out() {
        references.remember("girl", "1234");
        var scene = scene("{\"do\": \"contribute\", \"body\": {\"ref\": \"x\", \"a\": [{\"b\": \"@girl\"}], \"c\":"
                + " \"girl@home\"}}");
        assertThat(references.body(scene).toString()).isEqualTo("{\"a\":[{\"b\":\"1234\"}],\"c\":\"girl@home\"}");
    }

    @Test
    void a_path_takes_what_the_step_says_or_else_the_thing_of_that_name() {
        references.remember("case", "c-1");
        references.remember("askHer", "r-1");
        var scene = scene("{\"do\": \"answer request\", \"request\": \"askHer\"}");
        assertThat(references.path(scene)).isEqualTo("/v1/cases/c-1/information-requests/r-1/answer");
    }

    private static Scene scene(String json) {
        return new Scene(Instant.EPOCH, (ObjectNode) JsonMapper.shared().readTree(json));
    }
}
