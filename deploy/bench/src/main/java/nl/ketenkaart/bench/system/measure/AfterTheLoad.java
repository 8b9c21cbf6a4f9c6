package nl.ketenkaart.bench.system.measure;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import nl.ketenkaart.bench.system.figure.Aim;
import nl.ketenkaart.bench.system.figure.Row;
import nl.ketenkaart.bench.system.load.Plan;
import nl.ketenkaart.bench.system.site.Memory;

/** What each service holds after all that was asked of it before, with the whole compiler. */
final class AfterTheLoad implements Measure {
    static final List<String> SERVICES =
            List.of("gateway", "case-service", "context-service", "privacy-service", "notification-service");

    static final double MEGABYTES = 300;

    @Override
    public String letter() {
        return "g";
    }

    @Override
    public void run(Bench bench, Plan plan, Consumer<Row> rows) throws IOException {
        for (var service : SERVICES) {
            rows.accept(memory(
                    service + ", resident after the load",
                    Memory.resident(bench.site().pid(service))));
        }
    }

    static Row memory(String what, double megabytes) {
        return Row.of("g", what, Row.number(megabytes) + " MB", "300 MB", megabytes / MEGABYTES)
                .aiming(Aim.atMost(1, "300 MB"));
    }
}
