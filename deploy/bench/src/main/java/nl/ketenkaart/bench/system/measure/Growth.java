package nl.ketenkaart.bench.system.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import nl.ketenkaart.bench.DeepenedCase;
import nl.ketenkaart.bench.system.figure.Aim;
import nl.ketenkaart.bench.system.figure.Row;
import nl.ketenkaart.bench.system.load.Duel;
import nl.ketenkaart.bench.system.site.Copies;
import nl.ketenkaart.local.place.Port;

/**
 * What a read costs as cases become more and as a card becomes longer, one client, in turn with the bare endpoint. The many cases are copies
 * of one in the store, under other ids, with all that privacy-service and the keys hold of it; those that are read were raised and told
 * through the gateway.
 */
final class Growth implements Measure {
    private static final int READ = 20;
    private static final int TOLD = 10;
    private static final int FEW = 1_000;
    private static final List<Integer> ENTRIES = List.of(10, 100, 250, 500);

    @Override
    public String letter() {
        return "f";
    }

    @Override
    public void run(Bench bench, Plan plan, Consumer<Row> rows) throws IOException, InterruptedException {
        entries(bench, plan, rows);
        cases(bench, plan, rows);
    }

    private void entries(Bench bench, Plan plan, Consumer<Row> rows) throws IOException, InterruptedException {
        var lengths = plan.brief() ? ENTRIES.subList(0, 3) : ENTRIES;
        var all = bench.cases(lengths);
        var p50 = new ArrayList<Double>();
        for (int i = 0; i < all.size(); i++) {
            var duel = duel(bench, List.of(all.get(i)), plan);
            p50.add(duel.ours().p50());
            rows.accept(duel.row(letter(), "a card of " + lengths.get(i) + " entries; its bytes read by id"));
        }
        var last = lengths.size() - 1;
        var early = (p50.get(1) - p50.get(0)) / (lengths.get(1) - lengths.get(0)) * 1000;
        var late = (p50.get(last) - p50.get(1)) / (lengths.get(last) - lengths.get(1)) * 1000;
        rows.accept(Row.of(
                        letter(),
                        "an entry more, from %d to %d; from %d to %d"
                                .formatted(lengths.get(1), lengths.get(last), lengths.get(0), lengths.get(1)),
                        Row.number(late) + " µs",
                        Row.number(early) + " µs",
                        late / early)
                .aiming(Aim.atMost(1.25, "1.25")));
    }

    private void cases(Bench bench, Plan plan, Consumer<Row> rows) throws IOException, InterruptedException {
        var read = bench.cases(Collections.nCopies(READ, TOLD));
        var copied = bench.cases(List.of(1)).getFirst();
        var copies = new Copies(bench.store(), copied.id());
        var many = plan.times(100_000, 5_000);
        copies.fillTo(FEW);
        var few = duel(bench, read, plan);
        rows.accept(few.row(letter(), "a card among %,d cases; its bytes read by id".formatted(FEW)));
        copies.fillTo(many);
        var more = duel(bench, read, plan);
        rows.accept(more.row(letter(), "a card among %,d cases; its bytes read by id".formatted(many)));
        rows.accept(Row.of(
                        letter(),
                        "p50 among %,d; among %,d cases".formatted(many, FEW),
                        Row.number(more.ours().p50()) + " ms",
                        Row.number(few.ours().p50()) + " ms",
                        more.ours().p50() / few.ours().p50())
                .aiming(Aim.atMost(1.1, "1.1")));
        copies.remove();
    }

    private static Duel duel(Bench bench, List<DeepenedCase> cases, Plan plan)
            throws IOException, InterruptedException {
        var ours = bench.site().port(Port.PRIVACY_SERVICE);
        var bare = bench.endpointOf(cases);
        return Duel.of(() -> bench.reads(ours, cases), () -> bench.reads(bare, cases), 1, plan.onceWarm());
    }
}
