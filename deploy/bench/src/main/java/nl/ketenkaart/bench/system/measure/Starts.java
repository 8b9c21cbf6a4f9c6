package nl.ketenkaart.bench.system.measure;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import nl.ketenkaart.bench.system.figure.Aim;
import nl.ketenkaart.bench.system.figure.Row;
import nl.ketenkaart.bench.system.figure.Samples;
import nl.ketenkaart.bench.system.load.Plan;
import nl.ketenkaart.bench.system.load.Target;
import nl.ketenkaart.bench.system.site.Memory;
import nl.ketenkaart.bench.system.site.Site;
import nl.ketenkaart.local.place.Port;

/** Each service started alone while the rest of the stack is up, with the flags that the local stack has: from its process to its readiness. */
public final class Starts {
    private static final double SECONDS = 4;

    private Starts() {}

    private record Start(double seconds, double megabytes) {}

    /** On a site with the flags as they are. */
    public static void run(Site site, Plan plan, Consumer<Row> rows) throws IOException, InterruptedException {
        for (var service : AfterTheLoad.SERVICES) {
            var all = new ArrayList<Start>();
            for (int i = 0; i < plan.times(plan.rounds(), 1); i++) {
                all.add(started(site, service));
            }
            report(service, all, rows);
        }
    }

    private static void report(String service, List<Start> all, Consumer<Row> rows) {
        var seconds = Samples.of(all.stream().map(Start::seconds).toList()).median();
        rows.accept(Row.of("g", service + ", started", Row.number(seconds) + " s", "4 s", seconds / SECONDS)
                .aiming(Aim.atMost(1, "4 s")));
        var megabytes = Samples.of(all.stream().map(Start::megabytes).toList()).median();
        rows.accept(AfterTheLoad.memory(service + ", resident once started", megabytes));
    }

    private static Start started(Site site, String service) throws IOException, InterruptedException {
        site.stack().stop(service);
        var start = CompletableFuture.runAsync(() -> site.stack().start(service));
        var port = Port.valueOf(service.toUpperCase(Locale.ROOT).replace('-', '_'));
        var ready = Target.get(site.port(port), List.of("/readyz"), Map.of("Connection", "close"));
        while (!isReady(ready) && !start.isCompletedExceptionally()) {
            Thread.sleep(5);
        }
        var at = Instant.now();
        start.join();
        var pid = site.pid(service);
        var began = ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .orElseThrow();
        return new Start(Duration.between(began, at).toMillis() / 1000.0, Memory.resident(pid));
    }

    private static boolean isReady(Target ready) {
        try {
            ready.body();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
