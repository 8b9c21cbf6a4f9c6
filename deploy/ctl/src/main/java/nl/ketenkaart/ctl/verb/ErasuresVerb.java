package nl.ketenkaart.ctl.verb;

import java.io.IOException;
import java.nio.file.Path;
import nl.ketenkaart.ctl.restore.Erasures;
import nl.ketenkaart.ctl.said.Output;
import nl.ketenkaart.ctl.settings.CtlSettings;
import nl.ketenkaart.ctl.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The list without which nothing is restored. */
@Command(
        name = "erasures",
        description =
                "Writes the list of what was erased (ids and moments, no more), for restore. Run it every few minutes,"
                        + " into a place that goes down with none of the stores.")
final class ErasuresVerb extends Verb {
    @Option(names = "--into", paramLabel = "FILE", required = true, description = "Is replaced at once.")
    private Path file = Path.of("");

    ErasuresVerb(Surroundings surroundings) {
        super(surroundings);
    }

    /** What was written. */
    record Written(String file, int erasures, String asOf) {}

    @Override
    int run(CtlSettings settings, Output output) throws IOException {
        var into = surroundings().directory().resolve(file).toAbsolutePath();
        try (var stores = new Stores(settings.mongodb(), settings.authorities())) {
            var erasures = Erasures.of(stores, surroundings().clock().instant());
            erasures.write(into);
            var written = new Written(
                    into.toString(), erasures.erased().size(), erasures.asOf().toString());
            output.result(
                    written,
                    out -> out.accept(
                            "%d erasures as of %s: %s".formatted(written.erasures(), written.asOf(), written.file())));
            return DONE;
        }
    }
}
