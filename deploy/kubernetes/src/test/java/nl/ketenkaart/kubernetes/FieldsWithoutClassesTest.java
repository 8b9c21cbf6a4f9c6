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
    /** In which the definitions let anything stand, or what Kubernetes' own classes say. */
    private static final Map<String, Class<?>> TEMPLATES = Map.of(
            "Keycloak spec.unsupported.podTemplate", PodTemplateSpec.class,
            "MongoDBCommunity spec.statefulSet.spec", StatefulSetSpec.class);

    /** A field and what stands there. */
    private record Field(String path, JsonNode value) {}

    @Test
    void every_field_is_one_that_its_definition_has() throws IOException {
        assertThat(used()).hasSizeGreaterThan(60).isSubsetOf(known());
    }

    @Test
    void the_list_holds_nothing_that_is_not_used() throws IOException {
        assertThat(used()).containsAll(known());
    }

    @Test
    void templates_have_only_fields_that_pods_and_stateful_sets_know() {
        var templates =
                fields().filter(field -> TEMPLATES.containsKey(field.path())).toList();

        assertThat(templates).extracting(Field::path).containsAll(TEMPLATES.keySet());
        assertThat(templates)
                .allSatisfy(field -> assertThatCode(() -> EveryResourceIsOfItsKindTest.STRICT.treeToValue(
                                field.value(), TEMPLATES.get(field.path())))
                        .doesNotThrowAnyException());
    }

    private static Set<String> known() throws IOException {
        return Files.readAllLines(KNOWN).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toSet());
    }

    private static Set<String> used() {
        return fields().map(Field::path).collect(Collectors.toSet());
    }

    /** Of resources and of patches. */
    private static Stream<Field> fields() {
        return Stream.of("base", "overlays")
                .flatMap(Manifests::files)
                .flatMap(file -> Manifests.documents(file).stream())
                .filter(each -> EveryResourceIsOfItsKindTest.WITHOUT_CLASSES.contains(
                        each.path("kind").asText()))
                .flatMap(each -> each.properties().stream()
                        .filter(field -> !OF_EVERY_KIND.contains(field.getKey()))
                        .flatMap(field ->
                                from(field.getValue(), each.path("kind").asText() + " " + field.getKey())));
    }

    private static Stream<Field> from(JsonNode value, String path) {
        var here = Stream.of(new Field(path, value));
        if (path.equals(REALM) || TEMPLATES.containsKey(path)) {
            return here;
        }
        var below = value.isArray()
                ? value.valueStream().flatMap(each -> from(each, path + "[]"))
                : value.properties().stream().flatMap(field -> from(field.getValue(), path + "." + field.getKey()));
        return Stream.concat(here, below);
    }
}
