package nl.ketenkaart.cases.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.ketenkaart.platform.contract.OpenApiDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The vocabulary is the one that is published. */
class PatternTest {

    @Test
    void the_contract_has_these_very_patterns() {
        var published = OpenApiDocument.load("/contracts/openapi.yaml").root().at("/components/schemas/Pattern/enum");
        assertThat(published.valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        Arrays.stream(Pattern.values()).map(Pattern::name).toList());
    }

    @Test
    void the_glossary_has_a_dutch_word_for_each() throws IOException {
        var glossary = Files.readString(Path.of("../deploy/GLOSSARY.md"));
        assertThat(Pattern.values()).allSatisfy(pattern -> assertThat(glossary).contains(pattern.name()));
    }
}
