package nl.ketenkaart.bench.scale;

import java.util.Arrays;

/**
 * How unevenly events fall on partitions: how many times the mean the fullest has, in the year and on the median day; and how many
 * events the fullest partition takes in its busiest minute.
 */
record Skew(double year, double day, int minute) {

    static Skew of(Traffic traffic, int partitions) {
        var where = traffic.partitions(partitions);
        var year = new int[partitions];
        var days = new int[Traffic.DAYS][partitions];
        var minute = new Minute(partitions);
        for (int i = 0; i < traffic.size(); i++) {
            var partition = where[traffic.ofCase(i)];
            year[partition]++;
            days[(int) (traffic.atMillis(i) / Traffic.DAY_MILLIS)][partition]++;
            minute.take(traffic.atMillis(i), partition);
        }
        var ofDays = Arrays.stream(days)
                .filter(day -> Arrays.stream(day).sum() > 0)
                .mapToDouble(Skew::fullestToMean)
                .sorted()
                .toArray();
        return new Skew(fullestToMean(year), ofDays[ofDays.length / 2], minute.busiest);
    }

    static double fullestToMean(int[] counts) {
        return Arrays.stream(counts).max().orElseThrow()
                / Arrays.stream(counts).average().orElseThrow();
    }

    private static final class Minute {
        private final int[] counts;
        private long now = -1;
        private int busiest;

        Minute(int partitions) {
            counts = new int[partitions];
        }

        void take(long atMillis, int partition) {
            if (atMillis / Traffic.MINUTE_MILLIS != now) {
                now = atMillis / Traffic.MINUTE_MILLIS;
                Arrays.fill(counts, 0);
            }
            busiest = Math.max(busiest, ++counts[partition]);
        }
    }
}
