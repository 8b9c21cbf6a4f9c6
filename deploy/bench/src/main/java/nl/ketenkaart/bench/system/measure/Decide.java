package nl.ketenkaart.bench.system.measure;

import java.util.function.Consumer;
import nl.ketenkaart.bench.DecideBenchmark;
import nl.ketenkaart.bench.system.figure.Aim;
import nl.ketenkaart.bench.system.figure.Row;
import nl.ketenkaart.bench.system.load.Plan;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The decision by JMH, beside a look-up of the same items that decides nothing. */
final class Decide implements Measure {
    private static final String OF = DecideBenchmark.class.getSimpleName() + ".";

    @Override
    public String letter() {
        return "a";
    }

    @Override
    public void run(Bench bench, Plan plan, Consumer<Row> rows) throws RunnerException {
        var decided = nanoseconds("ketenkaart", plan);
        var lookedUp = nanoseconds("lookedUpAlone", plan);
        var row = Row.of(
                letter(),
                "decide, with reason and rule; an item looked up",
                Row.number(decided) + " ns",
                Row.number(lookedUp) + " ns",
                decided / lookedUp);
        rows.accept(row.aiming(Aim.atMost(50, "50 ns"), decided));
    }

    private static double nanoseconds(String method, Plan plan) throws RunnerException {
        var options = new OptionsBuilder()
                .include(OF + method + "$")
                .forks(1)
                .warmupIterations(plan.rounds())
                .measurementIterations(plan.rounds())
                .warmupTime(TimeValue.milliseconds(plan.times(1_000, 200)))
                .measurementTime(TimeValue.milliseconds(plan.times(1_000, 200)))
                .verbosity(VerboseMode.SILENT)
                .build();
        return new Runner(options)
                .runSingle()
                .getPrimaryResult()
                .getStatistics()
                .getPercentile(50);
    }
}
