package nl.ketenkaart.bench.system.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.ketenkaart.bench.system.bare.BareGateway;
import nl.ketenkaart.bench.system.figure.Aim;
import nl.ketenkaart.bench.system.figure.Row;
import nl.ketenkaart.bench.system.load.Duel;
import nl.ketenkaart.bench.system.load.Plan;
import nl.ketenkaart.local.place.Port;

/** A card through our gateway, beside a bare gateway on the same road to privacy-service. */
final class ThroughGateway implements Measure {

    @Override
    public String letter() {
        return "c";
    }

    @Override
    public void run(Bench bench, Plan plan, Consumer<Row> rows) throws IOException, InterruptedException {
        var card = bench.card();
        var site = bench.site();
        var bare = site.port(Port.NOTIFICATION_SERVICE) + 2;
        var words = new ArrayList<>(site.onLibrariesOf("gateway", BareGateway.class, "bare-gateway"));
        words.addAll(List.of("http://127.0.0.1:" + site.port(Port.PRIVACY_SERVICE), "--server.port=" + bare));
        site.beside("bare-gateway", bare, words);
        var ours = site.port(Port.GATEWAY);
        for (var clients : ReadCard.CLIENTS) {
            var pace = clients == 1 ? plan.pace() : plan.onceWarm();
            var duel = Duel.of(() -> bench.reads(ours, card), () -> bench.reads(bare, card), clients, pace);
            rows.accept(duel.row(letter(), "through our gateway; a bare one. " + ReadCard.of(clients))
                    .aiming(Aim.atLeast(0.85, "0.85")));
        }
    }
}
