package nl.ketenkaart.gateway.road;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A row of the table: these methods on these paths go to this service.
 *
 * @param patience how long the service may take until its answer begins
 */
record Road(Service to, Set<HttpMethod> methods, List<PathPattern> paths, Duration patience) {
    private static final Duration USUAL = Duration.ZERO;

    static Road to(Service service, Set<HttpMethod> methods, String... paths) {
        var parsed =
                Stream.of(paths).map(PathPatternParser.defaultInstance::parse).toList();
        return new Road(service, methods, parsed, USUAL);
    }

    /** Another patience than the usual one of the configuration. */
    Road within(Duration other) {
        return new Road(to, methods, paths, other);
    }

    boolean leads(HttpMethod method, PathContainer path) {
        return methods.contains(method) && paths.stream().anyMatch(pattern -> pattern.matches(path));
    }

    boolean hasOwnPatience() {
        return !patience.isZero();
    }
}
