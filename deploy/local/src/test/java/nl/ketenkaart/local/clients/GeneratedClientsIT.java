package nl.ketenkaart.local.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.ketenkaart.local.demo.Demo;
import nl.ketenkaart.local.demo.partner.Partners;
import nl.ketenkaart.local.system.SystemStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Case 5.3, from raising to the letter in Spanish, through clients that were generated from the contract and are used as they came. */
@ExtendWith(SystemStack.class)
class GeneratedClientsIT {

    @Test
    void through_the_java_client_everybody_finds_what_they_should_and_nothing_else() throws Exception {
        played(new JavaClient(SystemStack.stack().gateway()));
    }

    @Test
    void through_the_typescript_client_as_well() throws Exception {
        assumeTrue(
                Boolean.getBoolean("ketenkaart.partners"),
                "The TypeScript client is generated, but neither compiled nor played: -Ppartners does both, with Node"
                        + " and npm.");
        var script = Path.of("..", "partners", "target", "typescript", "typescript", "play.js");
        try (var client = new TypeScriptClient(script, SystemStack.stack().gateway())) {
            played(client);
        }
    }

    private static void played(Partners.Transport client) {
        var shown = new ByteArrayOutputStream();
        var out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        var partners = new Partners(client, SystemStack.stack().keycloak());
        var code = Demo.play("5.3", partners, out);
        var text = shown.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isZero();
        assertThat(text).contains(" expectations met, 0 not");
    }
}
