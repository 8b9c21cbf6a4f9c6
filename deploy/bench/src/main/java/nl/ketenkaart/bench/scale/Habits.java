package nl.ketenkaart.bench.scale;

import static nl.ketenkaart.bench.scale.Traffic.DAYS;
import static nl.ketenkaart.bench.scale.Traffic.DAY_MILLIS;
import static nl.ketenkaart.bench.scale.Traffic.MINUTE_MILLIS;

import java.util.Random;

/**
 * How a case lives, by assumption: most have few events, some have hundreds (log-normal: half have fewer than 18, one in a hundred
 * has more than 116). Two of five come within hours of its beginning, the others in the weeks after it. One case in 200 is hot: it has
 * 300 more within days, 80 of them in one minute, when ten organisations send eight each at once; and in one hot case of ten somebody
 * sends as many in one batch as the contract of context-service allows.
 */
final class Habits {
    private static final double MEDIAN = 18;
    private static final double SPREAD = 0.8;
    private static final double AT_FIRST = 0.4;
    private static final double FIRST_HOURS_MILLIS = 2 * 3_600_000.0;
    private static final double LATER_DAYS = 8;
    private static final double HOT = 1 / 200.0;
    private static final int HOT_EVENTS = 300;
    private static final int ORGANISATIONS = 10;
    private static final int OF_EACH = 8;
    private static final double WITH_A_BATCH = 0.1;
    private static final int BATCH = 500;
    private static final double HOT_DAYS = 2;
    private final Random random;

    Habits(Random random) {
        this.random = random;
    }

    void live(int ofCase, Traffic traffic) {
        var beginning = (long) (random.nextDouble() * DAYS * DAY_MILLIS);
        var events = Math.max(3, Math.round(MEDIAN * Math.exp(SPREAD * random.nextGaussian())));
        for (int i = 0; i < events; i++) {
            traffic.add(ofCase, random.nextDouble() < AT_FIRST ? soon(beginning) : later(beginning, LATER_DAYS));
        }
        if (random.nextDouble() < HOT) {
            traffic.isHot(ofCase);
            boil(ofCase, later(beginning, HOT_DAYS), beginning, traffic);
        }
    }

    private void boil(int ofCase, long minute, long beginning, Traffic traffic) {
        for (int organisation = 0; organisation < ORGANISATIONS; organisation++) {
            atOnce(OF_EACH, ofCase, minute + random.nextInt(MINUTE_MILLIS), traffic);
        }
        for (int i = ORGANISATIONS * OF_EACH; i < HOT_EVENTS; i++) {
            traffic.add(ofCase, later(beginning, HOT_DAYS));
        }
        if (random.nextDouble() < WITH_A_BATCH) {
            atOnce(BATCH, ofCase, minute + random.nextInt(MINUTE_MILLIS), traffic);
        }
    }

    private static void atOnce(int events, int ofCase, long at, Traffic traffic) {
        for (int i = 0; i < events; i++) {
            traffic.add(ofCase, at);
        }
    }

    private long soon(long beginning) {
        return beginning + (long) exponential(FIRST_HOURS_MILLIS);
    }

    /** On a later day, at any time of it. */
    private long later(long beginning, double meanDays) {
        var day = beginning / DAY_MILLIS + 1 + (long) exponential(meanDays);
        return day * DAY_MILLIS + random.nextInt(DAY_MILLIS);
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }
}
