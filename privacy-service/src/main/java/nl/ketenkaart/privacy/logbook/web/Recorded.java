package nl.ketenkaart.privacy.logbook.web;

import java.util.function.Supplier;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.disclosure.Disclosure.Flow;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import nl.ketenkaart.privacy.disclosure.LoggedLines;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What both readings of the log have in common. */
final class Recorded {
    private Recorded() {}

    static <A> A of(Supplier<A> answer) {
        try {
            return answer.get();
        } catch (Disclosures.NotRecorded e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The processing log cannot be written; nothing was given away.");
        } catch (LoggedLines.NotWhole e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The processing log is not as it was written; nothing of it is given.");
        }
    }

    static Flow flow(Lookup lookup) {
        var trace = lookup.trace();
        return new Flow(trace.traceId(), trace.spanId(), trace.parentSpanId());
    }

    static ResponseEntity<byte[]> ok(byte[] body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Authorization, Processing-Purpose")
                .body(body);
    }
}
