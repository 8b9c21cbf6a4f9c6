package nl.ketenkaart.ctl.verb;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkaart.ctl.said.Output;
import nl.ketenkaart.ctl.settings.CtlSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A command of a service, run where and as the settings say: it needs the service's own code and keys. */
abstract class ServiceVerb extends Verb {
    private final String name;

    @Option(names = "--dry-run", description = "Says what would be run, and runs nothing.")
    private boolean dry;

    ServiceVerb(Surroundings surroundings, String name) {
        super(surroundings);
        this.name = name;
    }

    /** What it takes besides. */
    List<String> words() {
        return List.of();
    }

    /** The command may run elsewhere. */
    @Nullable
    String here(@Nullable String file) {
        return file == null ? null : surroundings().directory().resolve(file).toString();
    }

    static List<String> word(String name, @Nullable String value) {
        return value == null ? List.of() : List.of(name + "=" + value);
    }

    /** How it ended, and what it said. */
    record Ran(List<String> command, int exit, List<String> lines) {}

    @Override
    int run(CtlSettings settings, Output output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(settings.command(name));
        command.addAll(words());
        if (dry) {
            output.result(new Ran(command, 0, List.of()), out -> out.accept("Would run: " + String.join(" ", command)));
            return DONE;
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader said = process.inputReader()) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(line);
                output.say(line);
            }
        }
        var exit = process.waitFor();
        output.result(new Ran(command, exit, lines), out -> {});
        return exit;
    }

    /** Reads the log. */
    @Command(
            name = "verify-log",
            description =
                    "Reads the processing log from its first line: is it as it was written? Says where each strand of"
                            + " it stands, to be kept.")
    static final class VerifyLog extends ServiceVerb {
        private static final String ANCHORS = "--anchors";

        @Option(
                names = ANCHORS,
                paramLabel = "FILE",
                description = "What this said before: is all of that still there?")
        private @Nullable String anchors;

        VerifyLog(Surroundings surroundings) {
            super(surroundings, "verify-log");
        }

        @Override
        List<String> words() {
            return word(ANCHORS, here(anchors));
        }
    }

    /** Makes the read model anew. */
    @Command(
            name = "rebuild-cards",
            description =
                    "Makes every card anew from the topics, while all goes on; opens what an event that was given up"
                            + " had closed.")
    static final class RebuildCards extends ServiceVerb {
        private static final String PATIENCE = "--patience";

        @Option(
                names = PATIENCE,
                paramLabel = "SECONDS",
                description = "How long it waits for a service that takes in nothing (60).")
        private @Nullable String patience;

        RebuildCards(Surroundings surroundings) {
            super(surroundings, "rebuild-cards");
        }

        @Override
        List<String> words() {
            return word(PATIENCE, patience);
        }
    }

    /** Wraps the data keys anew. */
    @Command(
            name = "rotate-keys",
            description =
                    "New keys for the organisations where the settings say so, and every data key wrapped anew, while"
                            + " all goes on.")
    static final class RotateKeys extends ServiceVerb {
        RotateKeys(Surroundings surroundings) {
            super(surroundings, "rotate-keys");
        }
    }

    /** Tries all keys on what is left. */
    @Command(
            name = "prove-erasure",
            description =
                    "Tries every key on everything that is left of an erased case. Ends with 2 when not all there is"
                            + " could be looked into.")
    static final class ProveErasure extends ServiceVerb {
        private static final String CASE = "--case";
        private static final String WORDS = "--words";

        @Option(names = CASE, paramLabel = "ID", required = true, description = "Of the case.")
        private String caseId = "";

        @Option(names = WORDS, paramLabel = "FILE", description = "Words, one a line, to look for in raw files.")
        private @Nullable String file;

        ProveErasure(Surroundings surroundings) {
            super(surroundings, "prove-erasure");
        }

        @Override
        List<String> words() {
            return Stream.concat(word(CASE, caseId).stream(), word(WORDS, here(file)).stream())
                    .toList();
        }
    }
}
