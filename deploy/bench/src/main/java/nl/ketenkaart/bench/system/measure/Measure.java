package nl.ketenkaart.bench.system.measure;

import java.util.List;
import java.util.function.Consumer;
import nl.ketenkaart.bench.system.figure.Row;
import nl.ketenkaart.bench.system.load.Plan;

/** One of the things that are measured. */
public interface Measure {
    /** As the table names it. */
    String letter();

    /**
     * @param rows takes each as soon as it is known
     * @throws Exception when it cannot be measured, whatever the reason
     */
    void run(Bench bench, Plan plan, Consumer<Row> rows) throws Exception;

    /** Those on a stack that runs, in the order in which they can be measured. */
    static List<Measure> all() {
        return List.of(
                new Decide(),
                new ReadCard(),
                new ThroughGateway(),
                new LogOnAndOff(),
                new Visible(),
                new LongerCards(),
                new AfterTheLoad(),
                new Rebuild(),
                new MoreCases());
    }
}
