package nl.ketenkaart.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The resources as they stand in the files, before an overlay changes them. */
final class Manifests {
    static final Path HERE = Path.of("").toAbsolutePath();
    static final Path ROOT = HERE.resolve("../..").normalize();
    private static final YAMLMapper YAML = new YAMLMapper();

    private Manifests() {}

    /** A resource and where it stands. */
    record Resource(Path file, JsonNode content) {
        String kind() {
            return content.path("kind").asText();
        }

        String name() {
            return content.at("/metadata/name").asText();
        }

        @Override
        public String toString() {
            return HERE.relativize(file) + " " + kind() + " " + name();
        }
    }

    static List<Resource> base() {
        return below("base");
    }

    /** Patches and settings are none. */
    static List<Resource> below(String folder) {
        return files(folder)
                .flatMap(file -> documents(file).stream().map(d -> new Resource(file, d)))
                .filter(r -> r.content() instanceof ObjectNode
                        && !r.kind().isEmpty()
                        && !r.kind().equals("Kustomization"))
                .filter(r -> !r.file().toString().endsWith(".patch.yaml"))
                .toList();
    }

    static List<JsonNode> of(String kind) {
        return base().stream()
                .filter(r -> r.kind().equals(kind))
                .map(Resource::content)
                .toList();
    }

    static JsonNode of(String kind, String name) {
        return of(kind).stream()
                .filter(r -> r.at("/metadata/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Path> files(String folder) {
        try (var all = Files.walk(HERE.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        return documents(file).getFirst();
    }

    static List<JsonNode> documents(Path file) {
        try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(file.toFile())) {
            return new ArrayList<>(values.readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts(JsonNode list) {
        return elements(list).map(JsonNode::asText).toList();
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
