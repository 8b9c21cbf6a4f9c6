package nl.ketenkaart.ctl.verb;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkaart.ctl.said.Output;
import nl.ketenkaart.ctl.settings.CtlSettings;
import nl.ketenkaart.ctl.topic.Broker;
import nl.ketenkaart.ctl.topic.Lag;
import nl.ketenkaart.ctl.topic.TopicsFile;
import picocli.CommandLine.Command;

/** Who is behind. */
@Command(name = "lag", description = "How many events each group is behind, topic by topic. Ends with 1 when one is.")
final class LagVerb extends Verb {

    LagVerb(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(CtlSettings settings, Output output) {
        try (var broker = new Broker(settings.kafka())) {
            var lag = Lag.of(broker, TopicsFile.read(settings.topics()));
            output.result(lag, out -> {
                List<String[]> rows = new ArrayList<>();
                rows.add(new String[] {"group", "topic", "behind", "at work"});
                lag.groups()
                        .forEach(one -> rows.add(new String[] {
                            one.group(), one.topic(), String.valueOf(one.behind()), String.valueOf(one.members())
                        }));
                Output.table(rows, out);
            });
            return lag.all() == 0 ? DONE : NOT_AS_IT_SHOULD_BE;
        }
    }
}
