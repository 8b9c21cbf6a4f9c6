package nl.ketenkaart.gateway.contract;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The united contract, for everybody and from every page. */
@RestController
final class OpenApiController {
    private final UnitedContract contracts;

    OpenApiController(UnitedContract contracts) {
        this.contracts = contracts;
    }

    @GetMapping(path = "/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> openApi() {
        return ResponseEntity.ok()
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(contracts.document());
    }
}
