package nl.ketenkaart.gateway.contract;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the united contract says of itself. */
public record Base(ObjectNode document) {

    static Base load() throws IOException {
        var yaml = new ClassPathResource("openapi/base.yaml").getContentAsByteArray();
        return new Base((ObjectNode) new YAMLMapper().readTree(yaml));
    }

    /** The version of the interface, borne by every answer. */
    public String version() {
        return document.at("/info/version").asString();
    }
}
