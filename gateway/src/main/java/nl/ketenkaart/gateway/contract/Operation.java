package nl.ketenkaart.gateway.contract;

import java.util.List;
import java.util.Locale;
import nl.ketenkaart.gateway.road.Roads;
import nl.ketenkaart.gateway.road.Service;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation of a contract.
 *
 * @param path as the document has it, below its server's address
 * @param method in lower case
 * @param address with the path of the server's address before it, as it is called: {@code /v1/cases/{caseId}}
 * @param produced the media types of its success; none: it answers without a body
 */
record Operation(String path, String method, ObjectNode content, String address, List<String> produced) {

    HttpMethod httpMethod() {
        return HttpMethod.valueOf(method.toUpperCase(Locale.ROOT));
    }

    String id() {
        return content.path("operationId").asString("");
    }

    /** As it stands in a document, without the names of the placeholders: those do not tell two paths apart. */
    String shape() {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    String pointer() {
        return "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method;
    }

    /** Whether the one rule sends it to this service. */
    boolean isSentTo(Service service) {
        return Roads.ownerOf(httpMethod(), PathContainer.parsePath(address))
                .filter(service::equals)
                .isPresent();
    }

    /** Bytes of a kind that the contract does not name go to whoever asks for them. */
    boolean satisfies(List<MediaType> accepted) {
        return accepted.isEmpty()
                || produced.isEmpty()
                || produced.contains(MediaType.APPLICATION_OCTET_STREAM_VALUE)
                || accepted.stream().anyMatch(this::satisfies);
    }

    private boolean satisfies(MediaType accepted) {
        return accepted.getQualityValue() > 0
                && produced.stream().map(MediaType::parseMediaType).anyMatch(accepted::isCompatibleWith);
    }
}
