package nl.ketenkaart.bench.system.load;

import java.time.Duration;

/**
 * How long and how often.
 *
 * @param rounds of which the median counts
 * @param slice of each side in each round
 * @param warm of each side before the first
 */
public record Pace(int rounds, Duration slice, Duration warm) {}
