package nl.ketenkaart.privacy.session.web;

import java.util.function.Supplier;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.EntityTags;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.disclosure.Disclosures;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts sessions into bytes, with a tag over them. */
@Component
final class SessionAnswers {
    private final JsonMapper mapper;
    private final EntityTags tags;

    SessionAnswers(JsonMapper mapper, EntityTags tags) {
        this.mapper = mapper;
        this.tags = tags;
    }

    ResponseEntity<byte[]> recorded(Supplier<ResponseEntity<byte[]>> answer) {
        try {
            return answer.get();
        } catch (Disclosures.NotRecorded e) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, "The processing log cannot be written; nothing was given away.");
        }
    }

    ResponseEntity<byte[]> ok(Lookup lookup, Object view) {
        var body = mapper.writeValueAsBytes(view);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(tags.ofContent(lookup.caller().organisation(), lookup.path(), body))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Authorization, Processing-Purpose")
                .body(body);
    }
}
