package nl.ketenkaart.ctl.verb;

import java.io.IOException;
import java.nio.file.Path;
import nl.ketenkaart.ctl.backup.Backup;
import nl.ketenkaart.ctl.said.Output;
import nl.ketenkaart.ctl.settings.CtlSettings;
import nl.ketenkaart.ctl.store.Stores;
import nl.ketenkaart.ctl.topic.Broker;
import nl.ketenkaart.ctl.topic.TopicsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything into a folder. */
@Command(
        name = "backup",
        description =
                "Writes the databases, the wrapped data keys and the topics into a new folder, with a manifest and"
                        + " SHA-256 sums, while all goes on. Everything that was acknowledged before it began is in it."
                        + " Neither Keycloak's database nor the keys that wrap are.")
final class BackupVerb extends Verb {
    @Option(names = "--into", paramLabel = "FOLDER", required = true, description = "That is not there yet.")
    private Path folder = Path.of("");

    @Option(names = "--dry-run", description = "Looks whether it could be taken, and says what of.")
    private boolean dry;

    BackupVerb(Surroundings surroundings) {
        super(surroundings);
    }

    /** What would be read. */
    record Plan(String into, long documents, boolean oneMoment, int topics) {}

    @Override
    int run(CtlSettings settings, Output output) throws IOException {
        var topics = TopicsFile.read(settings.topics());
        try (var broker = new Broker(settings.kafka());
                var stores = new Stores(settings.mongodb(), settings.authorities())) {
            var backup = new Backup(
                    stores,
                    broker,
                    topics,
                    settings.standStill(),
                    surroundings().clock());
            var into = surroundings().directory().resolve(folder);
            if (dry) {
                backup.check(into);
                plan(
                        new Plan(
                                into.toString(),
                                stores.places().stream()
                                        .mapToLong(Stores.Place::documents)
                                        .sum(),
                                stores.readsAsOfOneMoment(),
                                topics.kept().size()),
                        output);
                return DONE;
            }
            var manifest = backup.write(into, output);
            output.result(
                    manifest,
                    out -> out.accept("%s: %d documents and records, %d bytes, as of %s."
                            .formatted(into, manifest.items(), manifest.bytes(), manifest.stores())));
            return DONE;
        }
    }

    private static void plan(Plan plan, Output output) {
        output.result(plan, out -> {
            out.accept("Would write %s: about %d documents%s, and %d topics."
                    .formatted(
                            plan.into(),
                            plan.documents(),
                            plan.oneMoment() ? ", read as of one moment" : ", while the services stand still",
                            plan.topics()));
        });
    }
}
