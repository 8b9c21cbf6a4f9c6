package nl.ketenkaart.gateway.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.ketenkaart.gateway.road.Service;
import nl.ketenkaart.platform.contract.OpenApiDocument;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The document that the gateway publishes, made by the gateway's own code of the contracts as they lie in the tree, with nothing running:
 * the build makes clients of it.
 */
public final class ContractOfTheTree {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Path root;

    private ContractOfTheTree(Path root) {
        this.root = root;
    }

    /**
     * Writes it.
     *
     * @param args the folder in which the services lie, and the file to write
     * @throws IllegalStateException when the contracts do not fit together; all conflicts are named
     */
    public static void main(String[] args) throws IOException {
        var file = Path.of(args[1]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, JSON.writeValueAsBytes(of(Path.of(args[0]))));
    }

    /** The document, from the contracts below a folder. */
    public static ObjectNode of(Path root) throws IOException {
        var tree = new ContractOfTheTree(root);
        var union = new Union(Base.load().document());
        for (var service : Service.values()) {
            union.add(service, Contract.read(JSON, tree.published(service)));
        }
        if (!union.conflicts().isEmpty()) {
            throw new IllegalStateException("The contracts do not fit together: " + union.conflicts());
        }
        return union.document();
    }

    /** As the service itself would tell it. */
    private byte[] published(Service service) {
        return OpenApiDocument.of(written(service.toString()), this::written).json(JSON);
    }

    private ObjectNode written(String service) {
        var file = root.resolve(service).resolve("contracts/openapi.yaml");
        return (ObjectNode) new YAMLMapper().readTree(file.toFile());
    }
}
