package nl.ketenkaart.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The fields of what has no model classes, against a list of those that its definition (CustomResourceDefinition) has. A field that is new here
 * is looked up there before it joins the list. The realm itself is not among them: Keycloak reads it in other tests.
 */
class FieldsWithoutClassesTest {
    private static final Path KNOWN = Manifests.HERE.resolve("src/test/resources/fields-without-classes.txt");
    private static final Set<String> OF_EVERY_KIND = Set.of("apiVersion", "kind", "metadata");
    private static final String REALM = "KeycloakRealmImport spec.realm";
    /** Templates of Kubernetes, which no definition looks into. */
    private static final Map<String, Class<?>> TEMPLATES = Map.of(
            "Keycloak spec.unsupported.podTemplate", PodTemplateSpec.class,
            "MongoDBCommunity spec.statefulSet.spec", StatefulSetSpec.class);

    @Test
    void every_field_is_one_that_its_definition_has() throws IOException {
        var used = used();

        assertThat(used).hasSizeGreaterThan(60).isSubsetOf(known());
    }

    @Test
    void the_list_holds_nothing_that_is_not_used() throws IOException {
        assertThat(used()).containsAll(known());
    }

    private static Set<String> known() throws IOException {
        return Files.readAllLines(KNOWN).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toSet());
    }

    @Test
    void templates_have_only_fields_that_pods_and_stateful_sets_know() {
        TEMPLATES.forEach((where, model) -> {
            var kind = where.substring(0, where.indexOf(' '));
            var place = "/" + where.substring(kind.length() + 1).replace('.', '/');
            assertThat(Manifests.of(kind))
                    .isNotEmpty()
                    .allSatisfy(resource -> assertThatCode(
                                    () -> EveryResourceIsOfItsKindTest.STRICT.treeToValue(resource.at(place), model))
                            .doesNotThrowAnyException());
        });
    }

    private static Set<String> used() {
        return Stream.of("base", "overlays")
                .flatMap(Manifests::files)
                .flatMap(file -> Manifests.documents(file).stream())
                .filter(each -> EveryResourceIsOfItsKindTest.WITHOUT_CLASSES.contains(
                        each.path("kind").asText()))
                .flatMap(each -> each.properties().stream()
                        .filter(field -> !OF_EVERY_KIND.contains(field.getKey()))
                        .flatMap(field ->
                                paths(field.getValue(), each.path("kind").asText() + " " + field.getKey())))
                .collect(Collectors.toSet());
    }

    private static Stream<String> paths(JsonNode value, String path) {
        var here = Stream.of(path);
        if (path.equals(REALM) || TEMPLATES.containsKey(path)) {
            return here;
        }
        var below = value.isArray()
                ? value.valueStream().flatMap(each -> paths(each, path + "[]"))
                : value.properties().stream().flatMap(field -> paths(field.getValue(), path + "." + field.getKey()));
        return Stream.concat(here, below);
    }
}
