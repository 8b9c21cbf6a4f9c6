package nl.ketenkaart.ctl.verb;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.ctl.said.Output;
import nl.ketenkaart.ctl.settings.CtlSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** A command of a service, run where and as the settings say: it needs the service's own code and keys. */
abstract class ServiceVerb extends Verb {
    private final String name;

    @Option(names = "--dry-run", description = "Says what would be run, and runs nothing.")
    private boolean dry;

    @Unmatched
    private List<String> words = new ArrayList<>();

    ServiceVerb(Surroundings surroundings, String name) {
        super(surroundings);
        this.name = name;
    }

    /** How it ended, and what it said. */
    record Ran(List<String> command, int exit, List<String> lines) {}

    @Override
    int run(CtlSettings settings, Output output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(settings.command(name));
        command.addAll(words);
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
                    "Reads the processing log from its first line: is it as it was written? What the service's command"
                            + " takes may follow.")
    static final class VerifyLog extends ServiceVerb {
        VerifyLog(Surroundings surroundings) {
            super(surroundings, "verify-log");
        }
    }

    /** Makes the read model anew. */
    @Command(
            name = "rebuild-cards",
            description =
                    "Makes every card anew from the topics, while all goes on; opens what an event that was given up"
                            + " had closed.")
    static final class RebuildCards extends ServiceVerb {
        RebuildCards(Surroundings surroundings) {
            super(surroundings, "rebuild-cards");
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
                    "Tries every key on everything that is left of an erased case: --case=ID, and with --words=FILE"
                            + " looks for words in raw files.")
    static final class ProveErasure extends ServiceVerb {
        ProveErasure(Surroundings surroundings) {
            super(surroundings, "prove-erasure");
        }
    }
}
