package nl.ketenkaart.privacy.difference.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.amendment.ReadAgreements;
import nl.ketenkaart.privacy.difference.Changes;
import nl.ketenkaart.privacy.difference.ReadChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** By Accept as JSON, as lines of text or as markdown. */
@RestController
class ChangesController {
    private static final List<MediaType> GIVEN =
            List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.TEXT_MARKDOWN);
    private final ReadChanges reading;
    private final Awaiting awaiting;
    private final JsonMapper mapper;

    ChangesController(ReadAgreements agreements, Awaiting awaiting, JsonMapper mapper) {
        this.reading = new ReadChanges(agreements);
        this.awaiting = awaiting;
        this.mapper = mapper;
    }

    @GetMapping(
            path = "/v1/sharing-agreements/{version}/changes",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_MARKDOWN_VALUE})
    ResponseEntity<byte[]> changes(Lookup lookup, @PathVariable int version) {
        var from = from(lookup);
        awaiting.await(lookup.awaits());
        var changes = reading.handle(version, from, lookup.caller())
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        var type = wanted(lookup);
        var text = !type.equals(MediaType.APPLICATION_JSON);
        return ResponseEntity.ok()
                .contentType(text ? new MediaType(type, StandardCharsets.UTF_8) : type)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Authorization, Accept")
                .body(text ? written(changes, type) : mapper.writeValueAsBytes(changes));
    }

    private static byte[] written(Changes changes, MediaType type) {
        var text = type.equals(MediaType.TEXT_MARKDOWN) ? ChangesText.markdown(changes) : ChangesText.plain(changes);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Integer from(Lookup lookup) {
        var text = lookup.query().get("from");
        if (text != null && !text.matches("[1-9][0-9]{0,8}")) {
            throw ProblemException.fault("query:from", "is no number of a version");
        }
        return text == null ? null : Integer.valueOf(text);
    }

    /** The first that is accepted, the most wanted first; what cannot be given was refused before. */
    private static MediaType wanted(Lookup lookup) {
        var accepted = lookup.headers().getAccept();
        MimeTypeUtils.sortBySpecificity(accepted);
        return accepted.stream()
                .flatMap(one -> GIVEN.stream().filter(given -> one.isCompatibleWith(given)))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON);
    }
}
