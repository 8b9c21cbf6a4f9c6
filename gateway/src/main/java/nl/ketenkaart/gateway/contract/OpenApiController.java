package nl.ketenkaart.gateway.contract;

import java.util.List;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The united contract, for everybody and from every page. */
@RestController
final class OpenApiController {
    private final Contracts contracts;

    OpenApiController(Contracts contracts) {
        this.contracts = contracts;
    }

    @GetMapping(path = "/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> openApi() {
        var state = contracts.state();
        var document = state.document();
        if (document == null) {
            throw new ProblemException(whyNot(state.conflicts()));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(document);
    }

    private static Problem whyNot(List<Fault> conflicts) {
        var status = HttpStatus.SERVICE_UNAVAILABLE;
        return conflicts.isEmpty()
                ? Problem.of(status, "Not every service has started; try again after Retry-After.")
                : new Problem(
                        "about:blank",
                        status.getReasonPhrase(),
                        status.value(),
                        "The contracts of the services do not fit together.",
                        conflicts);
    }
}
