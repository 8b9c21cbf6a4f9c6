package nl.ketenkaart.bench.system.bare;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;

/** Starts an application with the server and what it needs, and with nothing else of what lies on its path: no security, no metrics. */
final class Bare {
    private static final List<String> SERVER = List.of(
            "org.springframework.boot.autoconfigure.",
            "org.springframework.boot.reactor.",
            "org.springframework.boot.netty.",
            "org.springframework.boot.http.",
            "org.springframework.boot.jackson.",
            "org.springframework.boot.webflux.autoconfigure.HttpHandler",
            "org.springframework.boot.webflux.autoconfigure.WebFluxAuto");

    private Bare() {}

    /** @param more beginnings of the names of what is configured besides */
    static void start(Class<?> application, List<String> more, String... words) {
        var allowed = Stream.concat(SERVER.stream(), more.stream()).toList();
        var rest = ImportCandidates.load(AutoConfiguration.class, application.getClassLoader()).getCandidates().stream()
                .filter(name -> allowed.stream().noneMatch(name::startsWith))
                .collect(Collectors.joining(","));
        new SpringApplicationBuilder(application)
                .web(WebApplicationType.REACTIVE)
                .properties(
                        "spring.autoconfigure.exclude=" + rest,
                        "spring.main.banner-mode=off",
                        "spring.threads.virtual.enabled=true",
                        "server.address=127.0.0.1")
                .run(words);
    }
}
