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

    public static Duel of(Fresh ours, Fresh limit, int clients, Pace pace) throws IOException, InterruptedException {
        var duel = new Duel();
        var warming = Math.max(clients, WARMED_BY);
        warm(ours, warming, pace.warm());
        warm(limit, warming, pace.warm());
        Quiet.await();
        for (int round = 0; round < pace.rounds(); round++) {
            if (round % 2 == 0) {
                duel.ours.rounds.add(Slice.of(ours.target(), clients, pace.slice()));
                duel.limit.rounds.add(Slice.of(limit.target(), clients, pace.slice()));
            } else {
                duel.limit.rounds.add(Slice.of(limit.target(), clients, pace.slice()));
                duel.ours.rounds.add(Slice.of(ours.target(), clients, pace.slice()));
            }
        }
        return duel;
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
