package nl.ketenkaart.platform.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The service's contract, {@code contracts/openapi.yaml}, completed with what it takes from another service's contract
 * ({@code contracts/<service>/openapi.yaml} on the class path) and with what holds for every operation: the refusals, the
 * headers, the security. What is published is what bodies are checked against.
 */
public final class OpenApiDocument {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final List<String> TYPES = List.of("application~1json", "application~1x-ndjson");
    private static final String STANDARD = "/openapi/standard.yaml";
    private final ObjectNode root;

    private OpenApiDocument(ObjectNode root) {
        this.root = root;
    }

    /**
     * @param contract a YAML resource on the class path
     * @throws IllegalStateException when there is none: a service without a contract does not start
     */
    public static OpenApiDocument load(String contract) {
        return of((ObjectNode) yaml(contract), service -> yaml("/contracts/" + service + "/openapi.yaml"));
    }

    /**
     * The same of a contract that lies elsewhere than on the class path.
     *
     * @param contract as it is written; it is completed in place
     * @param others finds another service's contract by the name of the service
     */
    public static OpenApiDocument of(ObjectNode contract, Function<String, JsonNode> others) {
        BorrowedParts.bringAlong(contract, others);
        new StandardParts((ObjectNode) yaml(STANDARD)).completeAll(contract, METHODS);
        return new OpenApiDocument(contract);
    }

    public String version() {
        return root.at("/info/version").asString();
    }

    public byte[] json(JsonMapper mapper) {
        return mapper.writeValueAsBytes(root);
    }

    public ObjectNode root() {
        return root.deepCopy();
    }

    /** A schema itself, or the one of this document that it refers to. */
    JsonNode referred(JsonNode schema) {
        var to = schema.path("$ref").asString("");
        return to.startsWith("#/") ? root.at(to.substring(1)) : schema;
    }

    /**
     * Where the schema of an operation's JSON body stands, or of a line of JSON, as a pointer into this document.
     *
     * @param path with {@code /v1} and placeholders, as mapped: {@code /v1/things/{thingId}/name}
     */
    Optional<String> bodyOf(String method, String path) {
        var relative = path.startsWith("/v1") ? path.substring(3) : path;
        var content = "/paths/" + relative.replace("~", "~0").replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT)
                + "/requestBody/content/";
        return TYPES.stream()
                .map(type -> content + type + "/schema")
                .filter(pointer -> !root.at(pointer).isMissingNode())
                .findFirst();
    }

    private static JsonNode yaml(String resource) {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no contract at " + resource);
            }
            return Objects.requireNonNull(YAMLMapper.builder().build().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
