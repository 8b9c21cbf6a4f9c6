package nl.ketenkaart.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.certmanager.api.model.v1.Certificate;
import io.fabric8.certmanager.api.model.v1.Issuer;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EveryResourceIsOfItsKindTest {
    static final Map<String, Class<?>> KINDS = Map.ofEntries(
            Map.entry("Namespace", Namespace.class),
            Map.entry("Service", Service.class),
            Map.entry("Deployment", Deployment.class),
            Map.entry("StatefulSet", StatefulSet.class),
            Map.entry("HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("NetworkPolicy", NetworkPolicy.class),
            Map.entry("PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("Certificate", Certificate.class),
            Map.entry("Issuer", Issuer.class),
            Map.entry("Kafka", Kafka.class),
            Map.entry("KafkaNodePool", KafkaNodePool.class),
            Map.entry("KafkaTopic", KafkaTopic.class),
            Map.entry("KafkaUser", KafkaUser.class));
    /** Their operators publish no classes: see {@link FieldsWithoutClassesTest}. */
    static final Set<String> WITHOUT_CLASSES =
            Set.of("Keycloak", "KeycloakRealmImport", "MongoDBCommunity", "ScaledObject", "TriggerAuthentication");

    static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new NothingIsKeptAside());

    /** The classes would keep what they do not know; here it is an error. */
    private static final class NothingIsKeptAside extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }

    @Test
    void every_resource_has_only_fields_that_its_kind_knows() {
        assertThat(resources()).hasSizeGreaterThan(70).allSatisfy(resource -> {
            var model = KINDS.get(resource.kind());
            if (!WITHOUT_CLASSES.contains(resource.kind())) {
                assertThat(model).as(resource.toString()).isNotNull();
                assertThatCode(() -> STRICT.treeToValue(resource.content(), model))
                        .as(resource.toString())
                        .doesNotThrowAnyException();
            }
        });
    }

    @Test
    void a_patch_has_only_fields_that_its_kind_knows() {
        var patches = Stream.of("base", "overlays")
                .flatMap(Manifests::files)
                .filter(file -> file.toString().endsWith(".patch.yaml"))
                .map(Manifests::read)
                .filter(patch -> patch.has("kind")) // else single operations: what they make is looked at elsewhere
                .filter(patch -> !WITHOUT_CLASSES.contains(patch.path("kind").asText()));
        assertThat(patches).isNotEmpty().allSatisfy(EveryResourceIsOfItsKindTest::fits);
    }

    private static void fits(JsonNode patch) {
        var model = KINDS.get(patch.path("kind").asText());
        assertThatCode(() -> STRICT.treeToValue(patch, model)).doesNotThrowAnyException();
    }

    @Test
    void nothing_brings_a_secret_or_a_name_of_the_local_stack() {
        assertThat(resources()).noneMatch(resource -> resource.kind().equals("Secret"));
        var local = List.of(
                "localhost",
                "127.0.0.1",
                "\"secret\":\"",
                "\"value\":\"local\"",
                "local-cli",
                "privacy-service-secret");
        var settings =
                Stream.of("base", "overlays/prod").flatMap(Manifests::files).map(Manifests::documents);
        assertThat(settings.map(Object::toString))
                .allSatisfy(text -> assertThat(text).doesNotContain(local));
    }

    private static List<Manifests.Resource> resources() {
        return Stream.concat(Manifests.base().stream(), Manifests.below("overlays").stream())
                .toList();
    }
}
