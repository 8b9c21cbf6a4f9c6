package nl.ketenkaart.local.demo.card;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkaart.local.demo.story.Operation;
import nl.ketenkaart.local.demo.story.Story;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ItemsTest {
    private final Items items = new Items();

    @Test
    void a_raised_case_puts_people_and_addresses_and_the_concern_on_the_card() {
        play(
                Operation.RAISE,
                "{\"persons\": [{\"personId\": \"p-1\"}, {\"personId\": \"p-2\"}, {\"personId\": \"p-3\"}]}");
        assertThat(items.all())
                .extracting(Item::label)
                .containsExactly(
                        "Mevrouw Alblas",
                        "Meisje Binta",
                        "Vader Ceesay",
                        "birth date of Mevrouw Alblas",
                        "birth date of Meisje Binta",
                        "birth date of Vader Ceesay",
                        "address of Mevrouw Alblas",
                        "address of Meisje Binta",
                        "address of Vader Ceesay",
                        "concern of politie");
    }

    @Test
    void of_a_contribution_the_statement_the_necessity_and_the_id_are_to_be_hidden() {
        play(Operation.CONTRIBUTE, "{\"contributionId\": \"c-1\"}");
        assertThat(items.all().getFirst().texts())
                .containsExactly(
                        "c-1",
                        "Formal custody lies with the biological mother in the Gambia.",
                        "Nobody here can decide about her stay",
                        "Provisional guardianship becomes the first step");
    }

    private void play(Operation operation, String answer) {
        JsonNode told = JsonMapper.shared().readTree(answer);
        Story.named("5.2").scenes().stream()
                .filter(scene -> scene.operation() == operation)
                .findFirst()
                .ifPresent(scene -> items.add(scene, told));
    }
}
