package nl.ketenkaart.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.ketenkaart.local.demo.Demo;
import nl.ketenkaart.local.demo.story.Story;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The cases of the evaluation report, from raising to follow-up, by everybody who was in them. */
@ExtendWith(SystemStack.class)
class WalkingTheCasesIT {
    static final List<String> cases = Story.NAMES;

    @ParameterizedTest
    @FieldSource("cases")
    void everybody_finds_what_they_should_and_nothing_else(String name) {
        var shown = new ByteArrayOutputStream();
        var out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        var code = Demo.play(
                name, SystemStack.stack().gateway(), SystemStack.stack().keycloak(), out);
        var text = shown.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isZero();
        assertThat(text).contains(" expectations met, 0 not", "● sees it");
        assertThat(text.lines()).allMatch(line -> line.length() <= 160);
    }
}
