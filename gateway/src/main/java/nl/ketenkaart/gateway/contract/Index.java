package nl.ketenkaart.gateway.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Finds what a path can do, over all services: the most specific path decides, as in the services themselves. */
final class Index {
    private final Map<PathPattern, Map<HttpMethod, Operation>> byPath;
    private final List<PathPattern> specificFirst;

    private Index(Map<PathPattern, Map<HttpMethod, Operation>> byPath) {
        this.byPath = byPath;
        this.specificFirst = byPath.keySet().stream()
                .sorted(PathPattern.SPECIFICITY_COMPARATOR)
                .toList();
    }

    static Index of(Collection<Contract> contracts) {
        var byPath = new HashMap<PathPattern, Map<HttpMethod, Operation>>();
        contracts.stream()
                .flatMap(contract -> contract.operations().stream())
                .sorted(Comparator.comparing(Operation::address))
                .forEach(operation -> {
                    var pattern = PathPatternParser.defaultInstance.parse(operation.address());
                    byPath.computeIfAbsent(pattern, p -> new HashMap<>()).put(operation.httpMethod(), operation);
                });
        byPath.values().forEach(methods -> {
            var read = methods.get(HttpMethod.GET);
            if (read != null) {
                methods.put(HttpMethod.HEAD, read);
            }
        });
        return new Index(byPath);
    }

    /** What can be done there; empty: nothing is there. */
    Optional<Map<HttpMethod, Operation>> at(PathContainer path) {
        return specificFirst.stream()
                .filter(pattern -> pattern.matches(path))
                .findFirst()
                .map(byPath::get);
    }
}
