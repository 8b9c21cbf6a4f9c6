package nl.ketenkaart.bench.system.measure;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import nl.ketenkaart.bench.system.figure.Aim;
import nl.ketenkaart.bench.system.figure.Row;
import nl.ketenkaart.bench.system.load.Duel;
import nl.ketenkaart.bench.system.load.Plan;
import nl.ketenkaart.bench.system.wired.WithoutLog;
import nl.ketenkaart.local.place.Port;

/** A card with its line in the processing log, beside the same service whose log keeps nothing: a second process on the same store. */
final class LogOnAndOff implements Measure {

    @Override
    public String letter() {
        return "h";
    }

    @Override
    public void run(Bench bench, Plan plan, Consumer<Row> rows) throws IOException, InterruptedException {
        var card = bench.card();
        var site = bench.site();
        var with = site.port(Port.PRIVACY_SERVICE);
        var without = site.port(Port.NOTIFICATION_SERVICE) + 3;
        var words = site.command("privacy-service")
                .wiredBy(WithoutLog.class)
                .at(without, site.port(Port.NOTIFICATION_SERVICE_MANAGEMENT) + 1)
                .words();
        site.beside("without-log", without, words);
        for (var clients : List.of(1, 8)) {
            var pace = clients == 1 ? plan.pace() : plan.onceWarm();
            var duel = Duel.of(() -> bench.reads(with, card), () -> bench.reads(without, card), clients, pace);
            rows.accept(duel.row(letter(), "a card with its log; without. " + ReadCard.of(clients))
                    .aiming(Aim.atLeast(0.9, "0.9")));
        }
        site.stopBeside("without-log");
    }
}
