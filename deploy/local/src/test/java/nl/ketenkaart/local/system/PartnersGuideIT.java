package nl.ketenkaart.local.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A partner's first hour as the guide tells it: each of its blocks, in order, in one shell. */
@ExtendWith(SystemStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnersGuideIT {
    private static final Path GUIDE = Path.of("..", "partners", "README.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```bash\n(.*?)```");
    private static final Pattern PROMISED = Pattern.compile("# → (\\d{3})");
    private static final Pattern ANSWERED = Pattern.compile("(?m)^(?:HTTP/[0-9.]+ )?(\\d{3})(?: [A-Za-z ]*)?\\s*$");

    @TempDir
    Path folder;

    @AfterAll
    void the_client_of_the_guide_goes() throws Exception {
        try (var admin = new RealmAdmin(SystemStack.stack().keycloak())) {
            var client = admin.find("politie-midden-nederland-mine").path("id").asString();
            admin.realm("DELETE", "clients/" + client, "");
        }
    }

    @Test
    void each_call_answers_what_the_guide_says() throws Exception {
        assumeTrue(
                List.of("bash", "curl", "openssl").stream().allMatch(PartnersGuideIT::isThere),
                "The guide's blocks are not run: bash, curl or openssl is missing here.");
        var guide = Files.readString(GUIDE);
        var script = new StringBuilder("set -euo pipefail\n");
        BLOCK.matcher(guide).results().forEach(block -> script.append(block.group(1)));
        var shown = run(script.toString());
        assertThat(found(ANSWERED, shown)).as(shown).isEqualTo(found(PROMISED, script.toString()));
    }

    private String run(String script) throws Exception {
        var file = Files.writeString(folder.resolve("first-hour"), script);
        var output = folder.resolve("output");
        var builder = new ProcessBuilder("bash", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("GATEWAY", SystemStack.stack().gateway().toString());
        builder.environment().put("KEYCLOAK", SystemStack.stack().keycloak().toString());
        var process = builder.start();
        var ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        var shown = Files.readString(output, UTF_8);
        assertThat(ended).as(shown).isTrue();
        assertThat(process.exitValue()).as(shown).isZero();
        return shown;
    }

    private static boolean isThere(String program) {
        try {
            return new ProcessBuilder(program, program.equals("openssl") ? "version" : "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(hit -> hit.group(1)).toList();
    }
}
