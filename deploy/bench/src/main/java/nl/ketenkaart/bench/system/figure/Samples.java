package nl.ketenkaart.bench.system.figure;

import java.util.Arrays;
import java.util.Collection;

/** Numbers of one kind, in order. */
public final class Samples {
    private final double[] sorted;

    private Samples(double[] sorted) {
        this.sorted = sorted;
    }

    /** @throws IllegalArgumentException when there is none */
    public static Samples of(double... numbers) {
        if (numbers.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        var sorted = numbers.clone();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    public static Samples of(Collection<Double> numbers) {
        return of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The middle one; of an even number the mean of both in the middle. */
    public double median() {
        var half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The smallest of which at least this share (0 to 1) of all is not larger. */
    public double at(double share) {
        var rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    public int size() {
        return sorted.length;
    }
}
