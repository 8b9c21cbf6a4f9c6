package nl.ketenkaart.bench.system.measure;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import nl.ketenkaart.bench.system.figure.Aim;
import nl.ketenkaart.bench.system.figure.Row;
import nl.ketenkaart.bench.system.load.Plan;

/** What a read costs as a card becomes longer: one client, in turn with its bytes read by {@code _id}, and each length in turn with the others. */
final class LongerCards implements Measure {
    private static final List<Integer> ENTRIES = List.of(10, 100, 250, 500);

    @Override
    public String letter() {
        return "f";
    }

    @Override
    public void run(Bench bench, Plan plan, Consumer<Row> rows) throws IOException, InterruptedException {
        var lengths = plan.brief() ? ENTRIES.subList(0, 3) : ENTRIES;
        var all = bench.cases(lengths);
        var duels = bench.duels(all, plan.pace());
        var p50 = duels.stream().map(duel -> duel.ours().p50()).toList();
        for (int i = 0; i < duels.size(); i++) {
            rows.accept(duels.get(i).row(letter(), "a card of " + lengths.get(i) + " entries; its bytes read by id"));
        }
        rows.accept(anEntryMore(lengths, p50));
        for (var one : all) {
            bench.forget(one);
        }
    }

    private Row anEntryMore(List<Integer> lengths, List<Double> p50) {
        var last = lengths.size() - 1;
        var early = (p50.get(1) - p50.get(0)) / (lengths.get(1) - lengths.get(0)) * 1000;
        var late = (p50.get(last) - p50.get(1)) / (lengths.get(last) - lengths.get(1)) * 1000;
        var what = "an entry more, from %d to %d; from %d to %d"
                .formatted(lengths.get(1), lengths.get(last), lengths.get(0), lengths.get(1));
        return Row.of(letter(), what, Row.number(late) + " µs", Row.number(early) + " µs", late / early)
                .aiming(Aim.atMost(1.25, "1.25"));
    }
}
