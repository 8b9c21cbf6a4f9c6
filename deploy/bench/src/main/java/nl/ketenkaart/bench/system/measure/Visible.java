package nl.ketenkaart.bench.system.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import nl.ketenkaart.bench.DeepenedCase;
import nl.ketenkaart.bench.system.bare.RawPipe;
import nl.ketenkaart.bench.system.figure.Aim;
import nl.ketenkaart.bench.system.figure.Row;
import nl.ketenkaart.bench.system.figure.Samples;
import nl.ketenkaart.bench.system.load.Plan;
import nl.ketenkaart.bench.system.load.Quiet;
import nl.ketenkaart.bench.system.site.Site;
import nl.ketenkaart.local.demo.partner.Call;
import nl.ketenkaart.local.demo.partner.Partners;

/**
 * From the first byte of a contribution that is sent to the last of another organisation's card on which it stands, all through the gateway;
 * beside a record that is stored, produced, consumed and stored. One at a time, in turn, each once the one before it has come to its end: what
 * a contribution sets off (news, inboxes, who sees what) goes on after it can be seen.
 */
final class Visible implements Measure {
    /** Of this one's category Safe Home sees what is told. */
    private static final int SEEN = 0;

    private static final int TOLD_BEFORE = 10;
    /** What one alone would do in the time is not enough for the JIT. */
    private static final int WARMED_BY = 4;

    /** Milliseconds; what one sets off takes 110 where the next comes at once. */
    private static final long AFTERMATH = 250;

    private record Round(Samples ours, Samples write, Samples raw) {}

    @Override
    public String letter() {
        return "d";
    }

    @Override
    public void run(Bench bench, Plan plan, Consumer<Row> rows) throws Exception {
        var times = plan.times(100, 15);
        var rounds = new ArrayList<Round>();
        try (var raw = new RawPipe(bench.site().kafka(), bench.site().store())) {
            warm(bench.site(), raw, times, plan.pace().warm());
            round(bench, raw, times);
            Quiet.await();
            for (int i = 0; i < plan.rounds(); i++) {
                rounds.add(round(bench, raw, times));
            }
        }
        rows.accept(row("p50", 0.5, rounds).aiming(Aim.atMost(2, "2")));
        rows.accept(row("p99", 0.99, rounds).aiming(Aim.atMost(5, "5")));
        var written = Samples.of(rounds.stream().map(one -> one.write().at(0.5)).toList())
                .median();
        var raw = Samples.of(rounds.stream().map(one -> one.raw().at(0.5)).toList())
                .median();
        rows.accept(Row.of(letter(), "of which until it is acknowledged, p50", ms(written), ms(raw), written / raw));
    }

    private Row row(String what, double share, List<Round> rounds) {
        var ours = Samples.of(rounds.stream().map(one -> one.ours().at(share)).toList())
                .median();
        var raw = Samples.of(rounds.stream().map(one -> one.raw().at(share)).toList())
                .median();
        var ratio = Samples.of(rounds.stream()
                        .map(one -> one.ours().at(share) / one.raw().at(share))
                        .toList())
                .median();
        return Row.of(letter(), "contribution to another's card; raw, " + what, ms(ours), ms(raw), ratio);
    }

    private static void warm(Site site, RawPipe raw, int times, Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        var clients = new ArrayList<Callable<Void>>();
        for (int i = 0; i < WARMED_BY; i++) {
            clients.add(client(site.partners(), times, end));
        }
        clients.add(() -> {
            while (System.nanoTime() < end) {
                raw.once();
            }
            return null;
        });
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            for (var one : threads.invokeAll(clients)) {
                one.get();
            }
        }
    }

    /** One that has its tokens: Keycloak lets nobody sign in twice at once. */
    private static Callable<Void> client(Partners partners, int times, long end)
            throws IOException, InterruptedException {
        var first = DeepenedCase.raised(partners).with(TOLD_BEFORE, partners);
        return () -> {
            // With some told before, so that it is known that everybody has heard of the case itself.
            for (var own = first;
                    System.nanoTime() < end;
                    own = DeepenedCase.raised(partners).with(TOLD_BEFORE, partners)) {
                for (int i = 0; i < times && System.nanoTime() < end; i++) {
                    once(partners, own, new ArrayList<>(), new ArrayList<>());
                }
            }
            return null;
        };
    }

    private static Round round(Bench bench, RawPipe raw, int times) throws Exception {
        var own = DeepenedCase.raised(bench.partners()).with(TOLD_BEFORE, bench.partners());
        var ours = new ArrayList<Double>();
        var write = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            Thread.sleep(AFTERMATH);
            if (i % 2 == 0) {
                theirs.add(raw.once());
            }
            once(bench.partners(), own, ours, write);
            if (i % 2 != 0) {
                Thread.sleep(AFTERMATH);
                theirs.add(raw.once());
            }
        }
        bench.forget(own);
        return new Round(Samples.of(ours), Samples.of(write), Samples.of(theirs));
    }

    private static void once(Partners partners, DeepenedCase own, List<Double> whole, List<Double> write)
            throws IOException, InterruptedException {
        var writer = partners.tokenOf(DeepenedCase.DIRECTOR);
        var reader = partners.tokenOf(DeepenedCase.MOST);
        var from = System.nanoTime();
        var told = partners.sendAs(writer, own.fact(SEEN));
        var acknowledged = System.nanoTime();
        DeepenedCase.expect(told, 201);
        var id = told.json().path("contributionId").asString();
        var look = Call.get(DeepenedCase.MOST, own.path(), "DEEPENING")
                .with("Consistency-Token", told.header("Consistency-Token").orElseThrow());
        var card = partners.sendAs(reader, look);
        while (card.status() == 503) {
            card = partners.sendAs(reader, look);
        }
        var seen = System.nanoTime();
        if (id.isEmpty() || !card.text().contains(id)) {
            throw new IllegalStateException("contribution " + id + " is not on the card: " + told.text() + card.text());
        }
        whole.add((seen - from) / 1e6);
        write.add((acknowledged - from) / 1e6);
    }

    private static String ms(double milliseconds) {
        return Row.number(milliseconds) + " ms";
    }
}
