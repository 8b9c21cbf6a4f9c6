package nl.ketenkaart.images;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long a service takes until everything in it is made, with and without what its image has for that; the variants in turn, medians. */
public final class StartTimes {
    private static final int ROUNDS = 5;
    private static final String SMALL_HEADERS = "-XX:+UseCompactObjectHeaders";

    private StartTimes() {}

    /**
     * Prints a table.
     *
     * @param arguments folders of modules whose images were made with {@code -Pimages}
     */
    public static void main(String[] arguments) throws Exception {
        System.out.println("| service | | waited | of a core |");
        System.out.println("|---|---|---|---|");
        for (var argument : arguments) {
            measure(Path.of(argument).toAbsolutePath());
        }
    }

    private static void measure(Path module) throws Exception {
        var work = module.resolve("target").resolve("image");
        var image = UnpackedImage.of(new ImageTar(module.resolve("target/image.tar")), work.resolve("whole"));
        var bare = new UnpackedImage(
                image.root(),
                image.program().stream()
                        .filter(word -> !word.equals(SMALL_HEADERS))
                        .toList());
        var waited = new LinkedHashMap<String, List<Duration>>();
        var worked = new TreeMap<String, List<Duration>>();
        try (var neighbours = new Neighbours(module.resolveSibling("deploy/keycloak/organisations.json"))) {
            for (int round = 0; round < ROUNDS; round++) {
                for (var variant : variants(image, bare, neighbours).entrySet()) {
                    var started = Started.program(variant.getValue());
                    waited.computeIfAbsent(variant.getKey(), name -> new ArrayList<>())
                            .add(started.waited());
                    worked.computeIfAbsent(variant.getKey(), name -> new ArrayList<>())
                            .add(started.worked());
                }
            }
        }
        waited.forEach((variant, times) -> System.out.printf(
                "| %s | %s | %.1f s | %.1f s |%n",
                module.getFileName(), variant, seconds(times), seconds(worked.getOrDefault(variant, times))));
    }

    private static Map<String, List<String>> variants(UnpackedImage image, UnpackedImage bare, Neighbours neighbours)
            throws Exception {
        var java = image.at("/opt/java/bin/java");
        var all = new LinkedHashMap<String, List<String>>();
        all.put("neither", bare.untilRefreshed(java, List.of(), neighbours.arguments()));
        all.put("compact headers", image.untilRefreshed(java, List.of(), neighbours.arguments()));
        all.put("compact headers and cache", image.untilRefreshed(java, image.itsCache(), neighbours.arguments()));
        return all;
    }

    private static double seconds(List<Duration> times) {
        return times.stream()
                        .sorted()
                        .skip(times.size() / 2)
                        .findFirst()
                        .orElseThrow()
                        .toMillis()
                / 1000.0;
    }
}
