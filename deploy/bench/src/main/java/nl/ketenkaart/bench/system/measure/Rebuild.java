package nl.ketenkaart.bench.system.measure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.ketenkaart.bench.system.bare.RawTopics;
import nl.ketenkaart.bench.system.figure.Aim;
import nl.ketenkaart.bench.system.figure.Row;
import nl.ketenkaart.bench.system.figure.Samples;
import nl.ketenkaart.bench.system.load.Plan;
import nl.ketenkaart.bench.system.site.Command;
import nl.ketenkaart.bench.system.wired.SeededCases;
import org.bson.Document;

/**
 * {@code rebuild-cards}, the product's own command, in turn with a consumer that reads the same records and does nothing with them. The events
 * are those of a real case, sealed anew for each of its copies; no service runs meanwhile, and they are noted as taken in. The cards are made from
 * nothing each time, as after a loss; so many that the start of a JVM that has compiled nothing yet says little.
 */
final class Rebuild implements Measure {
    private static final Pattern READ = Pattern.compile("(\\d+) of (\\d+) events read, (\\d+) a second");
    private static final Pattern SEEDED = Pattern.compile("(\\d+) events of each of (\\d+) cases");

    /** Megabytes: 60 % of the gigabyte that privacy-service has in the manifests, where the command runs too. */
    private static final int HEAP_OF_ITS_POD = 614;

    private record Pass(double whole, double reading) {}

    @Override
    public String letter() {
        return "e";
    }

    @Override
    public void run(Bench bench, Plan plan, Consumer<Row> rows) throws Exception {
        var caseId = bench.card().id().toString();
        if (plan.has("f")) {
            bench.shortCases();
        }
        var stack = bench.site().stack();
        AfterTheLoad.SERVICES.forEach(stack::stop);
        var raw = new RawTopics(bench.site().kafka());
        try {
            measure(bench, plan, caseId, rows);
        } finally {
            raw.takenInByAll();
            AfterTheLoad.SERVICES.reversed().forEach(stack::start);
        }
    }

    private void measure(Bench bench, Plan plan, String caseId, Consumer<Row> rows) throws Exception {
        var service = bench.site().command("privacy-service").withHeap(HEAP_OF_ITS_POD);
        var copies = String.valueOf(plan.times(600, 15));
        var seeded = service.wiredBy(SeededCases.class)
                .asking("seed-cases", caseId, copies)
                .run();
        var raw = new RawTopics(bench.site().kafka());
        raw.takenInByAll();
        var ours = new ArrayList<Pass>();
        var bare = new ArrayList<Double>();
        for (int i = 0; i < plan.rounds(); i++) {
            empty(bench.cards());
            ours.add(rebuilt(service));
            bare.add(raw.read());
        }
        report(seeded, ours, Samples.of(bare).median(), rows);
    }

    /** As after a loss of all of it; one by one, as so many would be too much for the stand-in's memory. */
    private static void empty(MongoCollection<Document> cards) {
        cards.find()
                .projection(Projections.include("_id"))
                .map(one -> one.getString("_id"))
                .into(new ArrayList<>())
                .forEach(id -> cards.deleteOne(Filters.eq("_id", id)));
    }

    private void report(String seeded, List<Pass> ours, double bare, Consumer<Row> rows) {
        var what = SEEDED.matcher(seeded);
        if (!what.find()) {
            throw new IllegalStateException(seeded);
        }
        var whole = Samples.of(ours.stream().map(Pass::whole).toList()).median();
        var reading = Samples.of(ours.stream().map(Pass::reading).toList()).median();
        var of = "%s events of each of %s cases".formatted(what.group(1), what.group(2));
        rows.accept(row("rebuild, " + of + "; read alone", whole, bare).aiming(Aim.atLeast(20_000, "20,000/s"), whole));
        rows.accept(row("of which read and taken in", reading, bare));
    }

    private Row row(String what, double ours, double bare) {
        return Row.of(letter(), what, Row.number(ours) + "/s", Row.number(bare) + "/s", ours / bare);
    }

    /** From when it begins to read, without the start of its JVM. */
    private static Pass rebuilt(Command service) throws IOException, InterruptedException {
        var process = new ProcessBuilder(service.asking("rebuild-cards").words())
                .redirectErrorStream(true)
                .start();
        var all = new ArrayList<String>();
        var last = "";
        var lastAt = 0L;
        try (var said = process.inputReader()) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                all.add(line);
                if (READ.matcher(line).find()) {
                    last = line;
                    lastAt = System.nanoTime();
                } else if (line.equals("All cards were made anew.")) {
                    var placing = (System.nanoTime() - lastAt) / 1e9;
                    said.transferTo(Writer.nullWriter());
                    process.waitFor();
                    return pass(last, placing);
                }
            }
        }
        throw new IOException("ended with " + process.waitFor() + ": " + all);
    }

    /** @param placing seconds after the last of it was read */
    private static Pass pass(String line, double placing) {
        var read = READ.matcher(line);
        if (!read.find()) {
            throw new IllegalStateException("nothing was read: " + line);
        }
        var events = Double.parseDouble(read.group(1));
        var rate = Double.parseDouble(read.group(3));
        return new Pass(events / (events / rate + placing), rate);
    }
}
