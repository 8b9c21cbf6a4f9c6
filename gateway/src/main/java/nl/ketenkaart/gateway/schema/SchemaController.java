package nl.ketenkaart.gateway.schema;

import java.util.List;
import nl.ketenkaart.gateway.contract.UnitedContract;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of all bodies, for everybody and from every page; made anew when another contract is published. */
@RestController
@RequestMapping("/v1/schemas")
final class SchemaController {
    private static final String SCHEMA = "application/schema+json";
    private final UnitedContract contract;
    private final JsonMapper mapper;
    private volatile Made made = new Made(new byte[0], List.of());

    SchemaController(UnitedContract contract, JsonMapper mapper) {
        this.contract = contract;
        this.mapper = mapper;
    }

    /** @param from the very document that they were made from */
    private record Made(byte[] from, List<BodySchema> schemas) {}

    private record Line(String name, String method, String path, String mediaType, String schema) {}

    private record Index(List<Line> schemas) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> index() {
        var lines = schemas().stream()
                .map(body -> new Line(
                        body.name(),
                        body.method(),
                        body.path(),
                        body.mediaType(),
                        body.schema().get("$id").asString()))
                .toList();
        return answer(MediaType.APPLICATION_JSON_VALUE, new Index(lines));
    }

    @GetMapping(
            path = "/{schema}",
            produces = {SCHEMA, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> schema(@PathVariable String schema) {
        return schemas().stream()
                .filter(body -> body.name().equals(schema))
                .findFirst()
                .map(body -> answer(SCHEMA, body.schema()))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private ResponseEntity<byte[]> answer(String type, Object body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.CONTENT_TYPE, type)
                .body(mapper.writeValueAsBytes(body));
    }

    private List<BodySchema> schemas() {
        var document = contract.document();
        var before = made;
        if (before.from() != document) {
            before = new Made(document, BodySchemasOf.contract(mapper.readTree(document)));
            made = before;
        }
        return before.schemas();
    }
}
