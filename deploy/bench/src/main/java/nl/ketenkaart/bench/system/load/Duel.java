package nl.ketenkaart.bench.system.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.ketenkaart.bench.system.figure.Row;
import nl.ketenkaart.bench.system.figure.Samples;

/** Ours and its limit by turns, the one first in one round and the other in the next, so that what else the machine does is in both. */
public final class Duel {
    /** One client alone would take minutes to make the JIT do its work. */
    private static final int WARMED_BY = 8;

    private static final Duration PIECE = Duration.ofSeconds(10);

    private final Side ours = new Side();
    private final Side limit = new Side();

    private Duel() {}

    /** Makes a target anew for each slice: tokens do not last. */
    @FunctionalInterface
    public interface Fresh {
        Target target() throws IOException, InterruptedException;
    }

    /** What one side came to, round by round. */
    public static final class Side {
        private final List<Slice> rounds = new ArrayList<>();

        public double perSecond() {
            return median(Slice::perSecond);
        }

        public double p50() {
            return median(slice -> slice.milliseconds().at(0.5));
        }

        public double p99() {
            return median(slice -> slice.milliseconds().at(0.99));
        }

        private double median(ToDoubleFunction<Slice> figure) {
            return Samples.of(rounds.stream().mapToDouble(figure).toArray()).median();
        }

        @Override
        public String toString() {
            return Row.number(perSecond()) + "/s, p50 " + Row.number(p50()) + ", p99 " + Row.number(p99()) + " ms";
        }
    }

    /** The two sides of one. */
    public record Match(Fresh ours, Fresh limit) {}

    public static Duel of(Fresh ours, Fresh limit, int clients, Pace pace) throws IOException, InterruptedException {
        return byTurns(List.of(new Match(ours, limit)), clients, pace).getFirst();
    }

    /** Several, a round of each before the next of any, so that what changes meanwhile is in all of them; they share the time to warm up. */
    public static List<Duel> byTurns(List<Match> matches, int clients, Pace pace)
            throws IOException, InterruptedException {
        var duels = new ArrayList<Duel>();
        for (var match : matches) {
            var each = pace.warm().dividedBy(matches.size());
            warm(match.ours(), Math.max(clients, WARMED_BY), each);
            warm(match.limit(), Math.max(clients, WARMED_BY), each);
            duels.add(new Duel());
        }
        Quiet.await();
        for (int round = 0; round < pace.rounds(); round++) {
            for (int i = 0; i < duels.size(); i++) {
                duels.get(i).round(round, matches.get(i), clients, pace.slice());
            }
        }
        return duels;
    }

    private void round(int number, Match match, int clients, Duration slice) throws IOException, InterruptedException {
        if (number % 2 == 0) {
            ours.rounds.add(Slice.of(match.ours().target(), clients, slice));
            limit.rounds.add(Slice.of(match.limit().target(), clients, slice));
        } else {
            limit.rounds.add(Slice.of(match.limit().target(), clients, slice));
            ours.rounds.add(Slice.of(match.ours().target(), clients, slice));
        }
    }

    /** Piece by piece: a token need not last as long. */
    private static void warm(Fresh side, int clients, Duration time) throws IOException, InterruptedException {
        for (var left = time; left.isPositive(); left = left.minus(PIECE)) {
            Slice.of(side.target(), clients, left.compareTo(PIECE) < 0 ? left : PIECE);
        }
    }

    public Side ours() {
        return ours;
    }

    public Side limit() {
        return limit;
    }

    /** Answers a second to answers a second: the median of the rounds' ratios. */
    public double ratio() {
        var all = new double[ours.rounds.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = ours.rounds.get(i).perSecond() / limit.rounds.get(i).perSecond();
        }
        return Samples.of(all).median();
    }

    public Row row(String letter, String what) {
        return Row.of(letter, what, ours.toString(), limit.toString(), ratio());
    }
}
