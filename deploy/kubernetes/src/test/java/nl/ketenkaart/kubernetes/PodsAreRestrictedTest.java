package nl.ketenkaart.kubernetes;

import static nl.ketenkaart.kubernetes.Manifests.elements;
import static nl.ketenkaart.kubernetes.Manifests.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pod Security "restricted" and the house's own rules. What holds for all five stands in one patch, for containers of these names. */
class PodsAreRestrictedTest {
    private static final JsonNode EVERY_POD = Manifests.read(
                    Manifests.HERE.resolve(Path.of("base", "services", "every-service.patch.yaml")))
            .at("/spec/template/spec");
    private static final Set<String> VOLUMES = Set.of("configMap", "emptyDir", "projected", "secret");

    @Test
    void the_patch_is_for_every_deployment_and_for_every_container_of_it() {
        var patch = Manifests.read(Manifests.HERE.resolve("base/kustomization.yaml"))
                .at("/patches/0");
        assertThat(patch.path("path").asText()).isEqualTo("services/every-service.patch.yaml");
        assertThat(patch.path("target").properties()).singleElement().hasToString("kind=\"Deployment\"");
        assertThat(Manifests.of("Deployment")).hasSize(5).allSatisfy(deployment -> {
            var pod = deployment.at("/spec/template/spec");
            assertThat(names(pod.path("containers"))).isEqualTo(names(EVERY_POD.path("containers")));
            assertThat(names(pod.path("initContainers"))).isEqualTo(names(EVERY_POD.path("initContainers")));
            assertThat(pod.has("securityContext")).isFalse();
            assertThat(containers(pod)).noneMatch(container -> container.has("securityContext"));
        });
    }

    @Test
    void nothing_runs_as_root_or_with_the_token_of_the_cluster() {
        assertThat(EVERY_POD.path("automountServiceAccountToken").asBoolean(true))
                .isFalse();
        assertThat(EVERY_POD.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(EVERY_POD.at("/securityContext/runAsUser").asInt()).isPositive();
        assertThat(EVERY_POD.at("/securityContext/seccompProfile/type").asText())
                .isEqualTo("RuntimeDefault");
        assertThat(EVERY_POD.has("hostNetwork") || EVERY_POD.has("hostPID") || EVERY_POD.has("hostIPC"))
                .isFalse();
    }

    @Test
    void a_container_gains_no_right_and_writes_nothing_of_its_image() {
        assertThat(containers(EVERY_POD)).hasSize(2).allSatisfy(container -> {
            var security = container.path("securityContext");
            assertThat(security.path("allowPrivilegeEscalation").asBoolean(true))
                    .isFalse();
            assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(texts(security.at("/capabilities/drop"))).containsExactly("ALL");
            assertThat(security.has("privileged")).isFalse();
        });
        assertThat(elements(EVERY_POD.path("volumes")))
                .allMatch(volume -> VOLUMES.stream().anyMatch(volume::has));
    }

    @Test
    void every_service_is_probed_limited_spread_and_disrupted_one_by_one() {
        var service = EVERY_POD.at("/containers/0");
        assertThat(List.of("startupProbe", "livenessProbe", "readinessProbe")).allMatch(service::has);
        assertThat(elements(EVERY_POD.path("topologySpreadConstraints"))
                        .map(spread -> spread.path("topologyKey").asText()))
                .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
        for (var deployment : Manifests.of("Deployment")) {
            var name = deployment.at("/metadata/name").asText();
            var resources = deployment.at("/spec/template/spec/containers/0/resources");
            assertThat(resources.at("/requests/cpu").isMissingNode()
                            || resources.at("/limits/memory").isMissingNode())
                    .isFalse();
            assertThat(selector(Manifests.of("PodDisruptionBudget", name).at("/spec/selector")))
                    .isEqualTo(name);
            assertThat(selector(Manifests.of("NetworkPolicy", name).at("/spec/podSelector")))
                    .isEqualTo(name);
        }
    }

    @Test
    void every_image_is_pinned_by_every_overlay() {
        var images = Manifests.of("Deployment").stream()
                .flatMap(deployment -> containers(deployment.at("/spec/template/spec")))
                .map(container -> container.path("image").asText())
                .distinct()
                .toList();
        assertThat(Stream.of("overlays/dev", "overlays/prod")).allSatisfy(overlay -> {
            var pinned = Manifests.read(Manifests.HERE.resolve(overlay).resolve("kustomization.yaml"))
                    .path("images");
            assertThat(names(pinned)).containsExactlyInAnyOrderElementsOf(images);
            assertThat(elements(pinned))
                    .allMatch(image -> image.path("newTag").asText().matches("[0-9]+\\.[0-9]+\\.[0-9]+"));
        });
    }

    private static Stream<JsonNode> containers(JsonNode pod) {
        return Stream.concat(elements(pod.path("containers")), elements(pod.path("initContainers")));
    }

    private static List<String> names(JsonNode list) {
        return elements(list).map(one -> one.path("name").asText()).toList();
    }

    private static String selector(JsonNode selector) {
        return selector.at("/matchLabels/app.kubernetes.io~1name").asText();
    }
}
