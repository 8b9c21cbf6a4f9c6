package nl.ketenkaart.bench.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints how a year of cases falls on 6 to 48 partitions, for one region, the country and ten times that; and draws it. */
public final class Scale {
    static final List<Integer> PARTITIONS = List.of(6, 12, 24, 48);
    private static final int FEW = 6;
    private static final int MANY = 24;
    private static final long SEED = 20261127;
    private static final List<Integer> SERVICE_MILLIS = List.of(10, 50, 200);

    private Scale() {}

    /**
     * @param arguments where the drawing goes (SVG), if anywhere; then for which times that one event takes, in milliseconds, waiting is reckoned (10, 50, 200)
     */
    public static void main(String[] arguments) throws IOException {
        var years = years();
        var skews = new LinkedHashMap<String, Map<Integer, Skew>>();
        years.forEach((name, year) -> skews.put(name, skews(year)));
        skews(years, skews);
        var times = arguments.length < 2
                ? SERVICE_MILLIS
                : List.of(arguments).subList(1, arguments.length).stream()
                        .map(Integer::valueOf)
                        .toList();
        queues(years, times);
        if (arguments.length > 0) {
            Files.writeString(Path.of(arguments[0]), Drawing.of(skews));
        }
    }

    private static Map<String, Traffic> years() {
        var region = Territory.MIDDEN_NEDERLAND.casesInAYear();
        var country = Territory.casesInAYear(Territory.COUNTRY);
        var years = new LinkedHashMap<String, Traffic>();
        years.put("one region", Traffic.of(region, SEED));
        years.put("the country", Traffic.of(country, SEED));
        years.put("ten countries", Traffic.of(10 * country, SEED));
        return years;
    }

    private static Map<Integer, Skew> skews(Traffic year) {
        var all = new TreeMap<Integer, Skew>();
        PARTITIONS.forEach(count -> all.put(count, Skew.of(year, count)));
        return all;
    }

    private static void skews(Map<String, Traffic> years, Map<String, Map<Integer, Skew>> skews) {
        System.out.println(
                "| | cases (hot) | events | partitions | fullest to mean, year | median day | events in the busiest"
                        + " minute of one |");
        System.out.println("|---|---|---|---|---|---|---|");
        years.forEach((name, year) -> skews.getOrDefault(name, Map.of())
                .forEach((count, skew) -> System.out.printf(
                        "| %s | %,d (%,d) | %,d | %d | %.2f | %.1f | %d |%n",
                        name,
                        year.cases(),
                        year.hotCases(),
                        year.size(),
                        count,
                        skew.year(),
                        skew.day(),
                        skew.minute())));
    }

    private static void queues(Map<String, Traffic> years, List<Integer> times) {
        System.out.println();
        System.out.println(
                "| | partitions | one event takes | behind a hot case, of all | of those half wait | the last waits |"
                        + " 99.9 % of all wait |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (var time : times) {
            years.forEach((name, year) -> {
                queue(name, year, FEW, time);
                queue(name, year, MANY, time);
            });
        }
    }

    private static void queue(String name, Traffic year, int partitions, int time) {
        var queue = Queue.of(year, partitions, time);
        System.out.printf(
                "| %s | %d | %d ms | %,d of %,d | %.2f s | %.1f s | %.2f s |%n",
                name,
                partitions,
                time,
                queue.behind(),
                year.size(),
                queue.behindMedian() / 1e3,
                queue.behindLongest() / 1e3,
                queue.p999() / 1e3);
    }
}
