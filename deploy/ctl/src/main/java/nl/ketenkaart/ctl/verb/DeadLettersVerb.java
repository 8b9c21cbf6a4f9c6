package nl.ketenkaart.ctl.verb;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.ctl.said.Output;
import nl.ketenkaart.ctl.settings.CtlSettings;
import nl.ketenkaart.ctl.topic.Broker;
import nl.ketenkaart.ctl.topic.DeadLetter;
import nl.ketenkaart.ctl.topic.DeadLetters;
import nl.ketenkaart.ctl.topic.TopicsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Events that a service gave up. */
final class DeadLettersVerb {
    private DeadLettersVerb() {}

    /** Those that are there, or were put back. */
    record Letters(List<DeadLetter> letters) {}

    private static void show(List<DeadLetter> letters, Output output) {
        output.result(new Letters(letters), out -> {
            List<String[]> rows = new ArrayList<>();
            rows.add(new String[] {"when", "topic", "at", "given up by", "type", "no.", "case", "replayed", "why"});
            letters.forEach(one -> rows.add(new String[] {
                one.at().toString(),
                one.topic(),
                one.partition() + "@" + one.offset(),
                one.group(),
                one.type(),
                one.sequence(),
                one.caseDigest(),
                one.replayed() ? "yes" : "no",
                one.reason()
            }));
            Output.table(rows, out);
        });
    }

    /** What there are. */
    @Command(
            name = "list",
            description =
                    "Each with its type, its number, a digest of its case, and why; never with its content. Ends with"
                            + " 1 when one was not replayed.")
    static final class ListThem extends Verb {
        @Option(names = "--topic", paramLabel = "TOPIC", description = "Only those on this topic of dead letters.")
        private String topic = "";

        ListThem(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        int run(CtlSettings settings, Output output) {
            try (var broker = new Broker(settings.kafka())) {
                var letters = new DeadLetters(broker, TopicsFile.read(settings.topics())).list(topic);
                show(letters, output);
                return letters.stream().allMatch(DeadLetter::replayed) ? DONE : NOT_AS_IT_SHOULD_BE;
            }
        }
    }

    /** Once more. */
    @Command(
            name = "replay",
            description =
                    "Puts those that were not replayed before back on the topic they came from, in their order. Who"
                            + " has taken one in does nothing; who cannot, gives it up once more.")
    static final class ReplayThem extends Verb {
        @Option(names = "--topic", paramLabel = "TOPIC", description = "Only those on this topic of dead letters.")
        private String topic = "";

        @Option(names = "--dry-run", description = "Says which ones, and puts back none.")
        private boolean dry;

        @Option(names = "--again", description = "Those that were replayed before, too.")
        private boolean again;

        ReplayThem(Surroundings surroundings) {
            super(surroundings);
        }

        @Override
        int run(CtlSettings settings, Output output) {
            try (var broker = new Broker(settings.kafka())) {
                var dead = new DeadLetters(broker, TopicsFile.read(settings.topics()));
                var letters = dry
                        ? dead.list(topic).stream()
                                .filter(one -> again || !one.replayed())
                                .toList()
                        : dead.replay(topic, again);
                output.say((dry ? "Would be put back: " : "Put back: ") + letters.size());
                show(letters, output);
                return DONE;
            }
        }
    }
}
