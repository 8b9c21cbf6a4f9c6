package nl.ketenkaart.gateway.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;
import nl.ketenkaart.gateway.road.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The contracts of the stand-ins: small, and cut up as the real ones are. */
public final class TestContracts {
    private TestContracts() {}

    public static byte[] of(Service service) {
        return with(service, contract -> {});
    }

    /** The same, after a change. */
    public static byte[] with(Service service, Consumer<ObjectNode> change) {
        var contract = yaml("common");
        yaml(service.name().toLowerCase(Locale.ROOT)).properties().forEach(e -> contract.set(e.getKey(), e.getValue()));
        change.accept(contract);
        return new JsonMapper().writeValueAsBytes(contract);
    }

    private static ObjectNode yaml(String name) {
        try (var in = TestContracts.class.getResourceAsStream("/standin/" + name + ".yaml")) {
            return (ObjectNode) new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
