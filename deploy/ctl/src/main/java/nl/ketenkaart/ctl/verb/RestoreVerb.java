package nl.ketenkaart.ctl.verb;

import java.nio.file.Path;
import java.util.List;
import nl.ketenkaart.ctl.backup.Manifest;
import nl.ketenkaart.ctl.restore.ErasureNews;
import nl.ketenkaart.ctl.restore.Erasures;
import nl.ketenkaart.ctl.restore.Restore;
import nl.ketenkaart.ctl.said.Output;
import nl.ketenkaart.ctl.settings.CtlSettings;
import nl.ketenkaart.ctl.settings.Refusal;
import nl.ketenkaart.ctl.store.Stores;
import nl.ketenkaart.ctl.topic.Broker;
import nl.ketenkaart.ctl.topic.TopicsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A folder into empty stores. */
@Command(
        name = "restore",
        description =
                "Puts a backup into empty databases and empty topics while no service runs. What the list of erasures"
                        + " names is not brought back.")
final class RestoreVerb extends Verb {
    @Option(names = "--from", paramLabel = "FOLDER", required = true, description = "Of backup.")
    private Path folder = Path.of("");

    @Option(
            names = "--erasures",
            paramLabel = "FILE",
            description = "What was erased, as erasures wrote it last; not older than the backup.")
    private @Nullable Path erasures;

    @Option(names = "--nothing-was-erased-since", description = "Instead of a list, where somebody answers for that.")
    private boolean nothing;

    @Option(
            names = "--dry-run",
            description = "Checks the backup and what it would go into, and says what would be put there.")
    private boolean dry;

    RestoreVerb(Surroundings surroundings) {
        super(surroundings);
    }

    /** What would be put there. */
    record Plan(String from, long items, int erasures) {}

    @Override
    int run(CtlSettings settings, Output output) {
        var from = surroundings().directory().resolve(folder);
        var manifest = Manifest.checked(from);
        var erased = erased(manifest);
        try (var broker = new Broker(settings.kafka());
                var stores = new Stores(settings.mongodb(), settings.authorities())) {
            var news = new ErasureNews(settings.oin(), surroundings().clock());
            var restore = new Restore(stores, broker, TopicsFile.read(settings.topics()), news);
            if (dry) {
                restore.check(manifest);
                var plan = new Plan(
                        from.toString(), manifest.items(), erased.erased().size());
                output.result(
                        plan,
                        out -> out.accept("Would put back %d documents and records of %s, and tell %d erasures."
                                .formatted(plan.items(), plan.from(), plan.erasures())));
                return DONE;
            }
            var done = restore.run(from, manifest, erased, output);
            output.result(
                    done,
                    out -> out.accept(
                            "%d documents and %d records put back, %d left out, %d erasures told, %d groups set. Start the services."
                                    .formatted(
                                            done.documents(),
                                            done.records(),
                                            done.leftOut(),
                                            done.erasures(),
                                            done.groups())));
            return DONE;
        }
    }

    private Erasures erased(Manifest manifest) {
        if (erasures != null) {
            return Erasures.read(surroundings().directory().resolve(erasures), manifest.stores());
        }
        if (!nothing) {
            throw new Refusal(
                    "A backup brings back what was erased since. Give the newest list with --erasures FILE (erasures"
                            + " writes it), or answer for it with --nothing-was-erased-since.");
        }
        return new Erasures(manifest.stores(), List.of());
    }
}
