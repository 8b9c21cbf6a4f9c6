package nl.ketenkaart.bench.system.measure;

import java.io.IOException;
import java.util.function.Consumer;
import nl.ketenkaart.bench.system.figure.Aim;
import nl.ketenkaart.bench.system.figure.Row;
import nl.ketenkaart.bench.system.load.Plan;
import nl.ketenkaart.bench.system.site.Copies;

/**
 * What a read costs as cases become more: one client, in turn with the bytes read by {@code _id}. The many are copies in the store; those that are
 * read were raised and told through the gateway. The last of all: nothing is written to so many, since the stand-in goes through a whole
 * collection for a change that is guarded by a version.
 */
final class MoreCases implements Measure {
    private static final int FEW = 1_000;

    @Override
    public String letter() {
        return "f";
    }

    @Override
    public void run(Bench bench, Plan plan, Consumer<Row> rows) throws IOException, InterruptedException {
        var read = bench.shortCases();
        var copies = new Copies(bench.store(), read.getLast().id());
        var many = plan.times(100_000, 5_000);
        copies.fillTo(FEW);
        var few = bench.duel(read, plan.pace());
        rows.accept(few.row(letter(), "a card among %,d cases; its bytes read by id".formatted(FEW)));
        copies.fillTo(many);
        var more = bench.duel(read, plan.onceWarm());
        rows.accept(more.row(letter(), "a card among %,d cases; its bytes read by id".formatted(many)));
        rows.accept(Row.of(
                        letter(),
                        "p50 among %,d; among %,d cases".formatted(many, FEW),
                        Row.number(more.ours().p50()) + " ms",
                        Row.number(few.ours().p50()) + " ms",
                        more.ours().p50() / few.ours().p50())
                .aiming(Aim.atMost(1.1, "1.1")));
    }
}
