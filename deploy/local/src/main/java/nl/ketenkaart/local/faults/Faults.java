package nl.ketenkaart.local.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import nl.ketenkaart.local.faults.kind.Deck;
import nl.ketenkaart.local.faults.kind.Fault;
import nl.ketenkaart.local.faults.ledger.Ledger;
import nl.ketenkaart.local.faults.rig.Rig;
import nl.ketenkaart.local.part.Parts;
import nl.ketenkaart.local.place.CannotStart;
import nl.ketenkaart.local.place.Checkout;
import nl.ketenkaart.local.place.Settings;

/** The command: one fault after the other on a stack of its own, and in the end everything that was ever written once more. */
public final class Faults {
    /** Beside a stack at 0 and that of the tests at 2000; at 1000 from either, a service would be looked after at the port of the other's broker. */
    private static final int OFFSET = 3300;

    private static final int LOG_IS_READ_AFTER = 10;
    /** Some cannot be done here. */
    private static final int TRIES = 3;

    private static final int BROKEN_AT_MOST = 3;
    private final Rig rig;
    private final Report report;
    private final Ledger ledger = new Ledger();
    private boolean wrong;
    private int broken;

    private Faults(Rig rig, Report report) {
        this.rig = rig;
        this.report = report;
    }

    /**
     * @param offset added to every port; 0: one that leaves room for a stack that runs
     * @return 0 when nothing was lost, doubled, leaked or stuck, 1 otherwise
     */
    public static int run(Checkout checkout, int offset, Plan plan, PrintStream out) throws InterruptedException {
        var ports = offset == 0 ? OFFSET : offset;
        var data = checkout.data(ports).resolveSibling("faults-" + ports);
        var settings = new Settings(checkout, ports, data, false);
        out.println("A stack starts for the faults; data and logs in " + data);
        try (var progress = progress(data.resolveSibling("faults-" + ports + ".log"));
                var rig = Rig.start(settings, progress)) {
            return new Faults(rig, new Report(out)).play(plan);
        }
    }

    private static PrintStream progress(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int play(Plan plan) throws InterruptedException {
        var began = System.nanoTime();
        report.begins(plan);
        try {
            playAll(plan, began);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            report.note("nothing goes on: " + e);
            wrong = true;
        }
        report.ends(Duration.ofNanos(System.nanoTime() - began));
        return wrong ? 1 : 0;
    }

    private void playAll(Plan plan, long began) throws Exception {
        var deck = new Deck(rig, new Random(plan.seed()), plan.only());
        var round = new Round(rig, ledger, new Random(plan.seed() + 1));
        var log = LOG_IS_READ_AFTER;
        var played = 0;
        for (var tried = 0; played < plan.faults() && tried < TRIES * plan.faults(); tried++) {
            if (System.nanoTime() - began > plan.limit().toNanos()) {
                report.note("no more are begun after " + plan.limit().toMinutes() + " minutes");
                break;
            }
            var group = Math.min(plan.inTurn(), plan.faults() - played);
            played += play(round, Stream.generate(deck::next).limit(group).toList());
            if (played >= log) {
                readLog();
                log = played + LOG_IS_READ_AFTER;
            }
        }
        countTo(plan, played);
        atTheEnd(round);
    }

    private void countTo(Plan plan, int played) {
        if (played < plan.faults()) {
            report.note("fewer than asked: " + played + " of " + plan.faults());
            wrong |= !plan.endsByTheClock();
        }
    }

    /**
     * What cannot be played to its end is one too many, and the next may go.
     *
     * @return how many were borne; what cannot be done here is none of them
     */
    private int play(Round round, List<Fault> faults) throws Exception {
        try {
            var outcome = round.play(faults);
            report.add(outcome);
            wrong |= !outcome.wrong().isEmpty();
            return (int) outcome.rows().stream()
                    .filter(row -> row.skipped().isEmpty())
                    .count();
        } catch (IOException | ExecutionException | CannotStart e) {
            faults.forEach(fault -> report.note(fault.kind() + ", " + fault.hit() + ": not to its end, " + e));
            wrong = true;
            if (++broken > BROKEN_AT_MOST) {
                throw e;
            }
            return faults.size();
        }
    }

    private void atTheEnd(Round round) throws InterruptedException {
        readLog();
        var seen = round.await(round.cases());
        seen.stuck().forEach(line -> report.note("in the end stuck: " + line));
        seen.findings().all().forEach(line -> report.note("in the end " + line));
        wrong |= !seen.findings().none() || !seen.stuck().isEmpty();
        report.note("in the end, of %d cases: %d writes acknowledged, %d refused; as acknowledged: %s"
                .formatted(
                        round.cases().size(),
                        ledger.acknowledged(),
                        ledger.refused(),
                        seen.findings().none()));
    }

    /** The processing log is read as its own command reads it. */
    private void readLog() throws InterruptedException {
        var said = new ByteArrayOutputStream();
        var code = Parts.command(rig.settings(), "privacy-service", said, "verify-log");
        said.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> code != 0 || line.contains(" strands: "))
                .forEach(line -> report.note("processing log: " + line));
        wrong |= code != 0;
    }
}
