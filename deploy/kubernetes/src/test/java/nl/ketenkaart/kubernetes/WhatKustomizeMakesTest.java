package nl.ketenkaart.kubernetes;

import static nl.ketenkaart.kubernetes.Manifests.elements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The overlays as they reach a cluster, where {@code kubectl} is to make them; elsewhere it says that it is skipped. */
class WhatKustomizeMakesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static List<JsonNode> made(String overlay) throws IOException, InterruptedException {
        var file = Manifests.HERE.resolve("target").resolve(overlay + ".yaml");
        assumeTrue(thereIsKubectl(), "no kubectl: what Kustomize makes is not looked at");
        var making = new ProcessBuilder("kubectl", "kustomize", "overlays/" + overlay)
                .directory(Manifests.HERE.toFile())
                .redirectOutput(file.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        assertThat(making.start().waitFor()).isZero();
        return Manifests.documents(file);
    }

    private static boolean thereIsKubectl() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod", "prod-with-operator"})
    void every_pod_is_restricted(String overlay) throws IOException, InterruptedException {
        var pods = made(overlay).stream().flatMap(WhatKustomizeMakesTest::pods).toList();

        assertThat(pods).hasSizeGreaterThanOrEqualTo(7);
        assertThat(pods)
                .allSatisfy(pod -> assertThat(Restricted.violations(pod))
                        .as(pod.path("containers").toString())
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod", "prod-with-operator"})
    void every_resource_has_only_fields_that_its_kind_knows(String overlay) throws IOException, InterruptedException {
        assertThat(made(overlay)).hasSizeGreaterThan(70).allSatisfy(resource -> {
            var kind = resource.path("kind").asText();
            if (!EveryResourceIsOfItsKindTest.WITHOUT_CLASSES.contains(kind)) {
                var model = kind.equals("ConfigMap") ? ConfigMap.class : EveryResourceIsOfItsKindTest.KINDS.get(kind);
                assertThat(model).as(kind).isNotNull();
                assertThatCode(() -> EveryResourceIsOfItsKindTest.STRICT.treeToValue(resource, model))
                        .doesNotThrowAnyException();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "prod-with-operator"})
    void every_image_of_ours_comes_from_the_installations_registry_in_one_version(String overlay) throws Exception {
        var images = made(overlay).stream()
                .flatMap(resource -> resource.findValuesAsText("image").stream())
                .toList();

        assertThat(images)
                .hasSize(12)
                .allMatch(image ->
                        image.matches("registry\\.ketenkaart\\.example/ketenkaart/[a-z-]+:[0-9]+\\.[0-9]+\\.[0-9]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "prod-with-operator"})
    void nobody_but_named_ones_comes_from_anywhere_or_goes_there(String overlay) throws Exception {
        var policies = made(overlay).stream()
                .filter(resource -> resource.path("kind").asText().equals("NetworkPolicy"))
                .toList();

        assertThat(open(policies, "ingress", "from")).containsExactlyInAnyOrder("gateway", "keycloak");
        // Strimzi's and MongoDB's agents read from the cluster's API, whose address only the cluster knows.
        assertThat(open(policies, "egress", "to")).containsExactlyInAnyOrder("kafka", "mongodb");
        assertThat(policies)
                .filteredOn(policy -> policy.toString().contains("ipBlock"))
                .extracting(policy -> policy.at("/metadata/name").asText())
                .containsExactly("notification-service");
    }

    private static List<String> open(List<JsonNode> policies, String direction, String side) {
        return policies.stream()
                .filter(policy -> elements(policy.at("/spec/" + direction))
                        .anyMatch(rule -> rule.path(side).isEmpty()))
                .map(policy -> policy.at("/metadata/name").asText())
                .toList();
    }

    @Test
    void what_the_installation_names_reaches_keycloak() throws Exception {
        var keycloak = made("prod").stream()
                .filter(resource -> resource.path("kind").asText().equals("Keycloak"))
                .findFirst()
                .orElseThrow();

        assertThat(keycloak.at("/spec/db/host").asText()).isEqualTo("postgres.postgres.svc");
    }

    @Test
    void a_pod_that_is_not_restricted_is_found() throws IOException {
        var pod = MAPPER.readTree("""
            {"hostNetwork": true, "volumes": [{"name": "all", "hostPath": {"path": "/"}}],
             "containers": [{"name": "one", "ports": [{"hostPort": 80}], "securityContext": {"runAsUser": 0}}]}
            """);

        assertThat(Set.copyOf(Restricted.violations(pod)))
                .isEqualTo(Set.of(
                        "hostNetwork",
                        "volume hostPath",
                        "one may be root",
                        "one has no seccomp profile",
                        "one may gain rights",
                        "one keeps capabilities",
                        "one has a port of the host"));
    }

    /** Whatever holds containers, at whatever depth. */
    private static Stream<JsonNode> pods(JsonNode node) {
        return node.path("containers").isArray()
                ? Stream.of(node)
                : elements(node).flatMap(WhatKustomizeMakesTest::pods);
    }
}
