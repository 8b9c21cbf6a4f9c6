package nl.ketenkaart.bench.system;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import nl.ketenkaart.bench.system.figure.Row;
import nl.ketenkaart.bench.system.figure.Table;
import nl.ketenkaart.bench.system.load.Plan;
import nl.ketenkaart.bench.system.load.Quiet;
import nl.ketenkaart.bench.system.measure.Bench;
import nl.ketenkaart.bench.system.measure.Measure;
import nl.ketenkaart.bench.system.measure.Starts;
import nl.ketenkaart.bench.system.site.Flags;
import nl.ketenkaart.bench.system.site.Site;
import nl.ketenkaart.local.place.Checkout;

/** The command: what is asked for is measured, and told as Markdown; ends with 1 only when something could not be measured. */
public final class SystemBench {
    private static final PrintStream OUT = System.out;
    private static final int NOT_UNDERSTOOD = 2;
    private final Checkout checkout = Checkout.around(Path.of(""));
    private final Request request;
    private final PrintStream progress;
    private boolean failed;

    private SystemBench(Request request) throws IOException {
        this.request = request;
        var log = checkout.data(0).resolveSibling("bench.log");
        Files.createDirectories(log.getParent());
        this.progress = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8);
    }

    /** @param words see {@code deploy/bench/run} */
    public static void main(String[] words) throws IOException {
        System.exit(new SystemBench(understood(words)).run());
    }

    private static Request understood(String... words) throws IOException {
        try {
            return Request.of(words);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(NOT_UNDERSTOOD);
            throw e;
        }
    }

    private int run() throws IOException {
        var began = System.nanoTime();
        OUT.println(Machine.described(Clock.systemDefaultZone()));
        OUT.println();
        Table.head().forEach(OUT::println);
        if (request.plan().has("g")) {
            asTheyAre(request.plan());
        }
        if (Measure.all().stream().anyMatch(one -> request.plan().has(one.letter()))) {
            withTheWholeCompiler(request.plan());
        }
        OUT.printf("%nIn %d minutes.%n", minutes(began));
        if (!failed) {
            Site.forget(checkout);
        }
        return failed ? 1 : 0;
    }

    private static long minutes(long began) {
        return Math.round((System.nanoTime() - began) / 60e9);
    }

    private void asTheyAre(Plan plan) {
        try (var site = Site.start(checkout, Flags.AS_THEY_ARE, progress)) {
            Starts.run(site, plan, SystemBench::tell);
        } catch (Exception e) {
            fail("g", e);
        }
    }

    private void withTheWholeCompiler(Plan plan) {
        var flags = new Flags(true, request.recordings());
        try (var site = Site.start(checkout, flags, progress);
                var bench = new Bench(site)) {
            Measure.all().stream().filter(one -> plan.has(one.letter())).forEach(one -> measure(one, bench, plan));
        } catch (RuntimeException e) {
            fail("the stack", e);
        }
    }

    private void measure(Measure one, Bench bench, Plan plan) {
        try {
            Quiet.await();
            one.run(bench, plan, SystemBench::tell);
        } catch (Exception e) {
            fail(one.letter(), e);
        }
    }

    private static void tell(Row row) {
        OUT.println(Table.line(row));
    }

    private void fail(String what, Exception e) {
        failed = true;
        OUT.println("| " + what + " | could not be measured: " + e + " | | | | | |");
        e.printStackTrace(progress);
    }
}
