package nl.ketenkaart.ctl.verb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.ketenkaart.local.place.Checkout;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The runbook names what the command can do, all of it and nothing else, and the command says what it does. */
class RunbookTest {
    private static final Pattern NAMED = Pattern.compile(
            "ketenkaartctl ((?:dead-letters|organisation) [a-z-]+|(?!dead-letters|organisation)[a-z]+(?:-[a-z]+)*)");
    private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z][a-z-]+");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path project = Checkout.around(Path.of("")).root();

    private CommandLine command() {
        return Verbs.in(new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                project,
                project,
                Map.of(),
                false,
                Clock.systemUTC()));
    }

    @Test
    void the_runbook_names_every_verb_and_no_other() throws Exception {
        var named = new TreeSet<String>();
        var text = Files.readString(project.resolve("deploy/README.md"));
        NAMED.matcher(text).results().forEach(found -> named.add(found.group(1)));
        assertThat(named).isEqualTo(Verbs.names(command()));
    }

    @Test
    void options_in_the_runbook_are_those_of_their_verb() throws Exception {
        for (var line : Files.readAllLines(project.resolve("deploy/README.md"))) {
            var named = NAMED.matcher(line);
            if (line.startsWith("deploy/ketenkaartctl") && named.find()) {
                var asked = line.substring(named.end()).replaceFirst("#.*", "");
                var verb = command();
                for (var word : named.group(1).split(" ")) {
                    verb = verb.getSubcommands().get(word);
                }
                for (var option : OPTION.matcher(asked).results().toList()) {
                    assertThat(verb.getCommandSpec().findOption(option.group()))
                            .as(line)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void every_verb_says_what_it_does_and_takes() {
        for (var verb : Verbs.names(command())) {
            out.reset();
            var words = (verb + " --help").split(" ");
            assertThat(command().execute(words)).as(verb).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .as(verb)
                    .contains("Usage: ketenkaartctl " + verb, "--json");
        }
    }

    @Test
    void what_is_refused_ends_with_2_and_says_what_to_do() {
        assertThat(command().execute("lag")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Say --local, --config FILE");
        assertThat(command().execute("frobnicate")).isEqualTo(2);
        assertThat(command().execute("rotate-keys", "--local", "--dryrun")).isEqualTo(2);
        assertThat(command().execute("prove-erasure", "--local")).isEqualTo(2);
        assertThat(command().execute("dead-letters")).isEqualTo(2);
        assertThat(command().execute("restore", "--local", "--from", "target/nothing"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is no finished backup");
    }

    @Test
    void a_dry_run_of_a_services_command_says_what_would_be_run() {
        assertThat(command().execute("verify-log", "--local", "--dry-run", "--anchors=kept"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("Would run: ")
                .contains("deploy/local/run verify-log --port-offset 0 --anchors=" + project.resolve("kept"));
    }
}
