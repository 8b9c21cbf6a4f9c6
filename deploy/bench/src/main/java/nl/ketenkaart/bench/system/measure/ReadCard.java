package nl.ketenkaart.bench.system.measure;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import nl.ketenkaart.bench.system.figure.Aim;
import nl.ketenkaart.bench.system.figure.Row;
import nl.ketenkaart.bench.system.load.Duel;
import nl.ketenkaart.bench.system.load.Plan;
import nl.ketenkaart.local.place.Port;

/** A card at privacy-service, beside an endpoint that reads its bytes by {@code _id}; for one client and for many. */
final class ReadCard implements Measure {
    static final List<Integer> CLIENTS = List.of(1, 8, 64);

    @Override
    public String letter() {
        return "b";
    }

    @Override
    public void run(Bench bench, Plan plan, Consumer<Row> rows) throws IOException, InterruptedException {
        var card = bench.card();
        var ours = bench.site().port(Port.PRIVACY_SERVICE);
        var bare = bench.endpointOf(List.of(card));
        for (var clients : CLIENTS) {
            var pace = clients == 1 ? plan.pace() : plan.onceWarm();
            var duel = Duel.of(() -> bench.reads(ours, card), () -> bench.reads(bare, card), clients, pace);
            rows.accept(
                    duel.row(letter(), "a card; one read by id. " + of(clients)).aiming(Aim.atLeast(0.7, "0.7")));
        }
        var every = List.of("/v1/every-call/" + card.id());
        for (var clients : List.of(1, 8)) {
            var duel = Duel.of(() -> bench.reads(ours, card), () -> bench.gets(bare, every), clients, plan.onceWarm());
            rows.accept(duel.row(letter(), "a card; its calls to the store alone. " + of(clients)));
        }
    }

    static String of(int clients) {
        return clients == 1 ? "1 client" : clients + " clients";
    }
}
