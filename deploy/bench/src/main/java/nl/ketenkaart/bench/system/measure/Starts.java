package nl.ketenkaart.bench.system.measure;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import nl.ketenkaart.bench.system.figure.Aim;
import nl.ketenkaart.bench.system.figure.Row;
import nl.ketenkaart.bench.system.figure.Samples;
import nl.ketenkaart.bench.system.load.Plan;
import nl.ketenkaart.bench.system.load.Target;
import nl.ketenkaart.bench.system.site.Command;
import nl.ketenkaart.bench.system.site.Memory;
import nl.ketenkaart.bench.system.site.Site;
import nl.ketenkaart.local.place.Port;

/**
 * Each service started alone while the rest of the stack is up, from its process to its readiness: with the flags that the local stack has, and on a
 * JDK of 25 or newer also with what its image has besides, compact object headers and a cache of classes from an earlier start.
 */
public final class Starts {
    private static final double SECONDS = 4;
    private static final int WITH_A_CACHE = 25;
    private static final String COMPACT = "-XX:+UseCompactObjectHeaders";

    private Starts() {}

    private record Start(double seconds, double megabytes) {}

    /** On a site with the flags as they are. */
    public static void run(Site site, Plan plan, Consumer<Row> rows) throws IOException, InterruptedException {
        for (var service : AfterTheLoad.SERVICES) {
            site.stack().stop(service);
            try {
                var command = site.command(service);
                report(service, times(site, service, command, plan), rows);
                if (Runtime.version().feature() >= WITH_A_CACHE) {
                    report(service + " with a cache", timesWithACache(site, service, command, plan), rows);
                }
            } finally {
                site.stack().start(service);
            }
        }
    }

    private static List<Start> timesWithACache(Site site, String service, Command command, Plan plan)
            throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("bench");
        var cache = folder.resolve(service + ".aot");
        try {
            practised(site, service, command.on(COMPACT, "-XX:AOTCacheOutput=" + cache), cache);
            return times(site, service, command.on(COMPACT, "-XX:AOTMode=on", "-XX:AOTCache=" + cache), plan);
        } finally {
            Files.deleteIfExists(cache);
            Files.delete(folder);
        }
    }

    private static List<Start> times(Site site, String service, Command command, Plan plan)
            throws IOException, InterruptedException {
        var all = new ArrayList<Start>();
        for (int i = 0; i < plan.times(plan.rounds(), 1); i++) {
            all.add(started(site, service, command));
        }
        return all;
    }

    /** Its end is waited for: the cache is written then. */
    private static void practised(Site site, String service, Command command, Path cache)
            throws IOException, InterruptedException {
        started(site, service, command);
        if (!Files.exists(cache)) {
            throw new IOException(service + " left no cache of its classes");
        }
    }

    private static void report(String service, List<Start> all, Consumer<Row> rows) {
        var seconds = Samples.of(all.stream().map(Start::seconds).toList()).median();
        rows.accept(Row.of("g", service + ", started", Row.number(seconds) + " s", "4 s", seconds / SECONDS)
                .aiming(Aim.atMost(1, "4 s")));
        var megabytes = Samples.of(all.stream().map(Start::megabytes).toList()).median();
        rows.accept(AfterTheLoad.memory(service + ", resident once started", megabytes));
    }

    private static Start started(Site site, String service, Command command) throws IOException, InterruptedException {
        var port = Port.valueOf(service.toUpperCase(Locale.ROOT).replace('-', '_'));
        var ready = Target.get(site.port(port), List.of("/readyz"), Map.of("Connection", "close"));
        var began = System.nanoTime();
        var process = new ProcessBuilder(command.words())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        try {
            while (!isReady(ready)) {
                if (!process.isAlive()) {
                    throw new IOException(service + " ended with " + process.exitValue());
                }
                Thread.sleep(5);
            }
            var took = (System.nanoTime() - began) / 1e9;
            return new Start(took, Memory.resident(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
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
