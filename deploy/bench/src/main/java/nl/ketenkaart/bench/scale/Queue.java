package nl.ketenkaart.bench.scale;

import java.util.Arrays;

/**
 * What events of ordinary cases wait, in milliseconds, when each partition is read by one consumer that takes the same time for
 * every event, in order.
 *
 * @param behind how many came while their partition was busy with a hot case
 * @param behindMedian what half of those wait at most
 * @param behindLongest what the last of those waits
 * @param p999 what all but one in a thousand of all ordinary ones wait at most
 */
record Queue(int behind, long behindMedian, long behindLongest, long p999) {

    static Queue of(Traffic traffic, int partitions, int serviceMillis) {
        var where = traffic.partitions(partitions);
        var free = new long[partitions];
        var busyWithHot = new long[partitions];
        var all = new long[traffic.size()];
        var behind = new long[traffic.size()];
        int ordinary = 0;
        int after = 0;
        for (int i = 0; i < traffic.size(); i++) {
            var at = traffic.atMillis(i);
            var partition = where[traffic.ofCase(i)];
            var begins = Math.max(at, free[partition]);
            free[partition] = begins + serviceMillis;
            if (traffic.hot(traffic.ofCase(i))) {
                busyWithHot[partition] = free[partition];
                continue;
            }
            all[ordinary++] = begins - at;
            if (at < busyWithHot[partition]) {
                behind[after++] = begins - at;
            }
        }
        return of(Arrays.copyOf(all, ordinary), Arrays.copyOf(behind, after));
    }

    private static Queue of(long[] all, long[] behind) {
        Arrays.sort(all);
        Arrays.sort(behind);
        return new Queue(behind.length, at(behind, 0.5), at(behind, 1), at(all, 0.999));
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
    }
}
