package nl.ketenkaart.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On what it was measured. */
final class Machine {
    private Machine() {}

    static String described(Clock clock) {
        var runtime = Runtime.getRuntime();
        return "%s, %s, %d cores, load %s before, %s %s (%s); %s."
                .formatted(
                        LocalDate.now(clock),
                        first("/proc/cpuinfo", "model name"),
                        runtime.availableProcessors(),
                        first("/proc/loadavg", "").split(" ", 2)[0],
                        System.getProperty("java.vm.name"),
                        Runtime.version(),
                        System.getProperty("java.vendor"),
                        versions());
    }

    private static String first(String file, String beginning) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(beginning))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the jars on the path are named. */
    private static String versions() {
        var path = System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1);
        return Stream.of(
                        "spring-boot",
                        "spring-webflux",
                        "reactor-netty-http",
                        "mongodb-driver-sync",
                        "mongo-java-server",
                        "kafka-clients",
                        "jmh-core")
                .flatMap(name -> Stream.of(path)
                        .map(jar -> Path.of(jar).getFileName().toString())
                        .filter(jar -> jar.matches(name + "-\\d.*\\.jar"))
                        .limit(1))
                .map(jar -> jar.substring(0, jar.length() - ".jar".length()))
                .collect(Collectors.joining(", "));
    }
}
