package nl.ketenkaart.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import nl.ketenkaart.local.faults.kind.CannotBeDone;
import nl.ketenkaart.local.faults.kind.Fault;
import nl.ketenkaart.local.faults.ledger.Findings;
import nl.ketenkaart.local.faults.ledger.Ledger;
import nl.ketenkaart.local.faults.load.Load;
import nl.ketenkaart.local.faults.load.Look;
import nl.ketenkaart.local.faults.load.Tally;
import nl.ketenkaart.local.faults.load.Tally.Answered;
import nl.ketenkaart.local.faults.rig.Rig;

/** Some faults under load, and everything that was written meanwhile looked for until it is found, or has not come for too long. */
final class Round {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** As long as consumers are behind, whatever is not there yet does not count. */
    private static final long MUCH = 1_000_000;

    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofMillis(250);
    private final Rig rig;
    private final Ledger ledger;
    private final Random chance;
    private final List<String> cases = new ArrayList<>();

    Round(Rig rig, Ledger ledger, Random chance) {
        this.rig = rig;
        this.ledger = ledger;
        this.chance = chance;
    }

    /** All cases of all rounds. */
    List<String> cases() {
        return cases;
    }

    /** The faults come in turn, while the same partners go on. */
    Outcome play(List<Fault> faults) throws Exception {
        var dead = dead();
        var load = Load.begin(rig, ledger, chance);
        var borne = new ArrayList<Borne>();
        try {
            for (var fault : faults) {
                Thread.sleep(1000 + chance.nextInt(1000));
                borne.add(bear(fault, load.tally()));
                load.goOn();
            }
            Thread.sleep(1000);
        } finally {
            cases.addAll(load.end());
        }
        var last = load.tally().answered();
        var seen = await(load.cases());
        var rows = rows(borne, last, System.nanoTime());
        return new Outcome(rows, load.tally(), seen.findings(), dead() - dead, seen.stuck());
    }

    /** A fault that is over, with what was answered before it. */
    private record Borne(Fault fault, String skipped, int underWay, Answered before, long struck, long mended) {}

    private static List<Row> rows(List<Borne> borne, Answered last, long found) {
        var rows = new ArrayList<Row>();
        for (var n = 0; n < borne.size(); n++) {
            var one = borne.get(n);
            var next = n + 1 < borne.size() ? borne.get(n + 1).before() : last;
            rows.add(new Row(
                    one.fault(),
                    one.skipped(),
                    one.underWay(),
                    next.minus(one.before()),
                    Duration.ofNanos(found - one.struck()),
                    Duration.ofNanos(found - one.mended())));
        }
        return rows;
    }

    private static Borne bear(Fault fault, Tally tally) throws Exception {
        var underWay = tally.underWay();
        var before = tally.answered();
        var struck = System.nanoTime();
        var skipped = bear(fault);
        return new Borne(fault, skipped, underWay, before, struck, System.nanoTime());
    }

    private static String bear(Fault fault) throws Exception {
        try {
            fault.strike();
        } catch (CannotBeDone e) {
            return String.valueOf(e.getMessage());
        }
        try {
            Thread.sleep(fault.lasts());
        } finally {
            fault.mend();
        }
        return "";
    }

    private long dead() throws ExecutionException, InterruptedException {
        return rig.broker().deadLetters().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * What was seen last.
     *
     * @param left how much is not there yet
     */
    record Seen(Findings findings, List<String> stuck, long left) {}

    /** Nobody is behind any more, everybody answers, and nothing is missing; or for too long there was not less of that. */
    Seen await(List<String> of) throws InterruptedException {
        var seen = look(of);
        var least = seen.left();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (seen.left() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(BETWEEN_TWO_LOOKS);
            seen = look(of);
            if (seen.left() < least) {
                least = seen.left();
                deadline = System.nanoTime() + PATIENCE.toNanos();
            }
        }
        return seen;
    }

    private Seen look(List<String> of) throws InterruptedException {
        var stuck = new ArrayList<String>();
        var behind = 0L;
        rig.stack().ended().forEach(part -> stuck.add(part + " has ended"));
        try {
            var groups = rig.broker().behind();
            behind = groups.values().stream().mapToLong(Long::longValue).sum();
            groups.forEach((group, by) -> stuck.add(group + " is " + by + " records behind"));
        } catch (ExecutionException e) {
            stuck.add("the broker does not say how far consumers are");
        }
        if (!stuck.isEmpty()) {
            return new Seen(ledger.compare(Map.of()), stuck, MUCH + behind);
        }
        var look = Look.at(of, rig);
        look.unread().forEach(shelf -> stuck.add(shelf + " cannot be read"));
        var findings = ledger.compare(look.found());
        return new Seen(findings, stuck, stuck.size() + findings.lost().size());
    }
}
