package nl.ketenkaart.kubernetes;

import static nl.ketenkaart.kubernetes.Manifests.elements;
import static nl.ketenkaart.kubernetes.Manifests.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Pod Security Standards, profile "restricted" (Kubernetes 1.32), held against what a pod is made of. */
final class Restricted {
    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");
    private static final List<String> OF_THE_HOST = List.of("hostNetwork", "hostPID", "hostIPC");
    private static final Set<String> SECCOMP = Set.of("RuntimeDefault", "Localhost");

    private Restricted() {}

    /** What is against it, in words; empty: nothing is. */
    static List<String> violations(JsonNode pod) {
        var found = new ArrayList<String>();
        OF_THE_HOST.stream().filter(name -> pod.path(name).asBoolean()).forEach(found::add);
        elements(pod.path("volumes")).forEach(volume -> {
            var kinds = volume.properties().stream().map(Map.Entry::getKey).filter(key -> !key.equals("name"));
            kinds.filter(kind -> !VOLUMES.contains(kind)).forEach(kind -> found.add("volume " + kind));
        });
        containers(pod).forEach(container -> found.addAll(ofContainer(container, pod.path("securityContext"))));
        return found;
    }

    private static List<String> ofContainer(JsonNode container, JsonNode pod) {
        var found = new ArrayList<String>();
        var own = container.path("securityContext");
        var name = container.path("name").asText();
        if (!either(own, pod, "runAsNonRoot").asBoolean()
                || either(own, pod, "runAsUser").asText().equals("0")) {
            found.add(name + " may be root");
        }
        if (!SECCOMP.contains(either(own, pod, "seccompProfile").path("type").asText())) {
            found.add(name + " has no seccomp profile");
        }
        if (own.path("allowPrivilegeEscalation").asBoolean(true)
                || own.path("privileged").asBoolean()) {
            found.add(name + " may gain rights");
        }
        if (!texts(own.at("/capabilities/drop")).contains("ALL")
                || texts(own.at("/capabilities/add")).stream().anyMatch(added -> !added.equals("NET_BIND_SERVICE"))) {
            found.add(name + " keeps capabilities");
        }
        if (elements(container.path("ports")).anyMatch(port -> port.has("hostPort"))) {
            found.add(name + " has a port of the host");
        }
        return found;
    }

    private static JsonNode either(JsonNode own, JsonNode pod, String field) {
        return own.has(field) ? own.path(field) : pod.path(field);
    }

    static Stream<JsonNode> containers(JsonNode pod) {
        return Stream.of("initContainers", "containers", "ephemeralContainers")
                .flatMap(list -> elements(pod.path(list)));
    }
}
