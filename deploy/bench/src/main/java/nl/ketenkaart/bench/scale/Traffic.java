package nl.ketenkaart.bench.scale;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/**
 * A year of events of all topics, in order of time; a day has ten hours and a year 250 days, since that is when people work. All
 * sizes are assumptions, see {@link Habits}.
 */
final class Traffic {
    static final int DAYS = 250;
    static final int DAY_MILLIS = 36_000_000;
    static final int MINUTE_MILLIS = 60_000;
    private static final long YEAR_MILLIS = (long) DAYS * DAY_MILLIS;
    private static final int CASE_BITS = 20;
    private final List<UUID> cases;
    private final BitSet hot = new BitSet();
    private long[] events = new long[1 << 16];
    private int size;

    private Traffic(List<UUID> cases) {
        this.cases = cases;
    }

    /** As that many cases make it in a year; the same seed, the same year. */
    static Traffic of(int cases, long seed) {
        if (cases >= 1 << CASE_BITS) {
            throw new IllegalArgumentException("too many cases: " + cases);
        }
        var random = new Random(seed);
        var traffic = new Traffic(ids(cases, random));
        var habits = new Habits(random);
        for (int i = 0; i < cases; i++) {
            habits.live(i, traffic);
        }
        Arrays.sort(traffic.events, 0, traffic.size);
        return traffic;
    }

    /** Nothing happens yet; what is then added must come in order of time and, at the same time, of cases. */
    static Traffic empty(int cases) {
        return new Traffic(ids(cases, new Random(0)));
    }

    private static List<UUID> ids(int cases, Random random) {
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(cases)
                .toList();
    }

    /** What falls after the end of the year stands for what the year before left over. */
    void add(int ofCase, long atMillis) {
        if (size == events.length) {
            events = Arrays.copyOf(events, size * 2);
        }
        events[size++] = Math.floorMod(atMillis, YEAR_MILLIS) << CASE_BITS | ofCase;
    }

    void isHot(int ofCase) {
        hot.set(ofCase);
    }

    boolean hot(int ofCase) {
        return hot.get(ofCase);
    }

    int size() {
        return size;
    }

    int cases() {
        return cases.size();
    }

    int hotCases() {
        return hot.cardinality();
    }

    long atMillis(int event) {
        return events[event] >>> CASE_BITS;
    }

    int ofCase(int event) {
        return (int) (events[event] & ((1 << CASE_BITS) - 1));
    }

    /** On which partition each case is: as Kafka's producer puts a record with the case's id as its key, which is text (KafkaCloudEvents). */
    int[] partitions(int count) {
        return cases.stream().mapToInt(id -> partition(id, count)).toArray();
    }

    static int partition(UUID id, int count) {
        return BuiltInPartitioner.partitionForKey(id.toString().getBytes(StandardCharsets.UTF_8), count);
    }
}
