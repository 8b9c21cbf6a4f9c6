package nl.ketenkaart.local.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import nl.ketenkaart.local.place.Checkout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each service's jar says what it is made of (CycloneDX): whoever hears of a hole in a library can ask the jar that runs. */
class WhatAServiceIsMadeOfIT {
    private static final String LIBRARIES = "BOOT-INF/lib/";
    /** Put in by Spring Boot when it packs the jar. */
    private static final String UNPACKING = "spring-boot-jarmode-tools-";

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "case-service", "context-service", "privacy-service", "notification-service"})
    void every_library_in_its_jar_is_told_with_its_version(String service) throws IOException {
        try (var jar = new JarFile(Checkout.around(Path.of("")).jar(service).toFile())) {
            var told = JsonMapper.shared()
                    .readTree(jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json")))
                    .path("components")
                    .valueStream()
                    .map(WhatAServiceIsMadeOfIT::file)
                    .collect(Collectors.toSet());
            assertThat(libraries(jar)).hasSizeGreaterThan(50).isSubsetOf(told);
        }
    }

    private static Set<String> libraries(JarFile jar) {
        return jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                .map(name -> name.substring(LIBRARIES.length()))
                .filter(name -> !name.startsWith(UNPACKING))
                .collect(Collectors.toSet());
    }

    /** As Maven names it: artifact, version, and classifier where it has one. */
    private static String file(JsonNode component) {
        var classifier = component.path("purl").asString().replaceFirst("^.*[?&]classifier=([^&]+).*$", "-$1");
        return component.path("name").asString() + "-"
                + component.path("version").asString() + (classifier.startsWith("-") ? classifier : "") + ".jar";
    }
}
