package nl.ketenkaart.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ketenkaart.platform.aggregate.Position;
import nl.ketenkaart.platform.identity.Caller;
import nl.ketenkaart.platform.revocation.Bearer;
import nl.ketenkaart.platform.trace.Trace;
import org.springframework.http.HttpHeaders;

/**
 * A read as it came in; a controller's argument.
 *
 * @param token what a change of rights is compared with
 * @param until when the caller's token expires
 * @param query the query parameters, the first of each name
 * @param awaits what must have been taken in before the answer is made
 */
public record Lookup(
        Caller caller,
        Bearer token,
        Instant until,
        Trace trace,
        String path,
        HttpHeaders headers,
        Map<String, String> query,
        List<Position> awaits) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }
}
