package nl.ketenkaart.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkaart.platform.contract.OpenApiDocument;
import nl.ketenkaart.platform.json.Json;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Compares what a service maps with what its contract says; a route in one and not in the other is a second road. What services
 * give each other below {@code /internal} is no part of it: that has a door of its own.
 */
public final class Contract {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private Contract() {}

    /**
     * Fails where they differ, and where the contract breaks a rule of the house; leaves the document as it is published in
     * {@code target/openapi.json} for a linter.
     */
    public static void isWhatIsMapped(RequestMappingHandlerMapping mapping, OpenApiDocument document) {
        assertThat(mapped(mapping)).containsExactlyElementsOf(declared(document));
        assertThat(HouseRules.broken(document)).isEmpty();
        try {
            Files.write(Path.of("target", "openapi.json"), document.json(Json.mapper()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> mapped(RequestMappingHandlerMapping mapping) {
        var routes = new TreeSet<String>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> info.getPatternsCondition()
                                .getPatterns()
                                .forEach(path -> routes.add(method + " " + path.getPatternString()))));
        routes.remove("GET /v1/openapi.json");
        routes.removeIf(route -> route.contains(" /internal/"));
        return routes;
    }

    private static Set<String> declared(OpenApiDocument document) {
        var routes = new TreeSet<String>();
        document.root()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().forEach(method -> {
                    if (METHODS.contains(method)) {
                        routes.add(method.toUpperCase(Locale.ROOT) + " " + prefix(path.getKey()));
                    }
                }));
        return routes;
    }

    private static String prefix(String path) {
        return path.startsWith("/access/") || path.startsWith("/.well-known/") ? path : "/v1" + path;
    }
}
