package nl.ketenkaart.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the sources of a service say that it does. */
record Code(String service) {
    static final List<String> KEEPING_CASES =
            List.of("case-service", "context-service", "privacy-service", "notification-service");
    private static final Pattern TOPIC = Pattern.compile("\"([a-z-]+-events\\.v[0-9]+)\"");
    private static final Pattern PART =
            Pattern.compile("String part\\(\\) \\{\\s*return (?:(\\w+)\\.)?(?:\"([a-z]+)\"|(\\w+));");
    private static final Path ERASURES = Path.of("platform/src/main/java/nl/ketenkaart/platform/keys/kafka");
    private static final Pattern GROUP = Pattern.compile("service \\+ \"(\\.[a-z]+\\.?)\"");

    /** A group of consumers of a topic. */
    record Reading(String topic, String group) {}

    /** What its consumers take in; each dead letter goes to a topic of its own. */
    Set<Reading> reads() {
        var all = new TreeSet<Reading>(java.util.Comparator.comparing(Reading::toString));
        for (var source : sources()) {
            if (source.contains("implements EventConsumer")) {
                var part = PART.matcher(source).results().findFirst().map(this::part);
                var group = service + part.map(name -> "." + name).orElse("");
                TOPIC.matcher(source).results().forEach(found -> all.add(new Reading(found.group(1), group)));
            }
        }
        return all;
    }

    Set<String> topics() {
        return reads().stream().map(Reading::topic).collect(Collectors.toCollection(TreeSet::new));
    }

    private String part(MatchResult found) {
        if (found.group(2) != null) {
            return found.group(2);
        }
        var constant = Pattern.compile("String " + found.group(3) + " = \"([a-z]+)\"");
        return sources().stream()
                .filter(source -> source.contains("class " + found.group(1)))
                .flatMap(source -> constant.matcher(source).results())
                .map(value -> value.group(1))
                .findFirst()
                .orElseThrow();
    }

    /** What it tells: the topics of its outboxes, and erasures where it is the one that erases. */
    Set<String> writes() {
        var all = new TreeSet<String>();
        for (var source : sources()) {
            if (source.contains(".aggregates(") || source.contains(".outbox(")) {
                TOPIC.matcher(source).results().forEach(found -> all.add(found.group(1)));
            }
            if (source.contains("ErasureNews")) {
                all.add(erasures());
            }
        }
        return all;
    }

    /** The topic by which every service hears of erasures. */
    static String erasures() {
        return TOPIC.matcher(read(Manifests.ROOT.resolve(ERASURES).resolve("KafkaErasureNews.java")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** The topic by which every process hears of rights that were changed; each reads all of it, without a group. */
    static String changesOfRights() {
        return TOPIC.matcher(read(Manifests.ROOT.resolve(
                        "platform/src/main/java/nl/ketenkaart/platform/revocation/IdentityEvents.java")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** The groups in which it hears of erasures; one that ends in a dot goes on by instance. */
    Set<String> groupsOfErasures() {
        return GROUP.matcher(read(Manifests.ROOT.resolve(ERASURES).resolve("ErasureListeners.java")))
                .results()
                .map(found -> service + found.group(1))
                .collect(Collectors.toSet());
    }

    boolean says(String text) {
        return sources().stream().anyMatch(source -> source.contains(text));
    }

    String settings() {
        var resources = Manifests.ROOT.resolve(service).resolve("src/main/resources");
        var yml = resources.resolve("application.yml");
        return read(Files.exists(yml) ? yml : resources.resolve("application.yaml"));
    }

    String pom() {
        return read(Manifests.ROOT.resolve(service).resolve("pom.xml"));
    }

    private List<String> sources() {
        try (var files = Files.walk(Manifests.ROOT.resolve(service).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Code::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
