package nl.ketenkaart.privacy.amendment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.problem.Problem;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.EntityTags;
import nl.ketenkaart.platform.sealing.Tokens;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.agreement.AgreementDraft;
import nl.ketenkaart.privacy.amendment.Edition;
import nl.ketenkaart.privacy.amendment.Edition.Standing;
import nl.ketenkaart.privacy.amendment.ReadAgreements;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The texts say nothing about anybody, so no purpose is asked and no line is written. */
@RestController
class AgreementController {
    private final ReadAgreements reading;
    private final Awaiting awaiting;
    private final Tokens tokens;
    private final EntityTags tags;
    private final JsonMapper mapper;

    AgreementController(ReadAgreements reading, Awaiting awaiting, Tokens tokens, EntityTags tags, JsonMapper mapper) {
        this.reading = reading;
        this.awaiting = awaiting;
        this.tokens = tokens;
        this.tags = tags;
        this.mapper = mapper;
    }

    private record Lines(List<Line> items, @Nullable String next) {}

    private record Approved(String organisation, LocalDate on) {}

    /** @param text only where one version is asked for */
    private record Line(
            int version,
            Standing standing,
            String textHash,
            int replaces,
            @Nullable Instant effectiveFrom,
            @Nullable OrganisationId preparedBy,
            List<Approved> approvals,
            @Nullable AgreementDraft text) {

        static Line of(Edition edition) {
            return whole(edition, null);
        }

        static Line whole(Edition edition, @Nullable AgreementDraft text) {
            return new Line(
                    edition.version(),
                    edition.standing(),
                    edition.hash(),
                    edition.text().replaces(),
                    edition.effectiveFrom(),
                    edition.preparedBy(),
                    edition.approvals().stream()
                            .map(one -> new Approved(one.organisation(), one.on()))
                            .toList(),
                    text);
        }
    }

    @GetMapping(path = "/v1/sharing-agreements", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> list(Lookup lookup) {
        var range = AgreementQuery.of(lookup, tokens);
        awaiting.await(lookup.awaits());
        var page = reading.handle(range, lookup.caller());
        var lines = page.editions().stream().map(Line::of).toList();
        return ok(lookup, new Lines(lines, AgreementQuery.next(lookup, tokens, page.next())));
    }

    @GetMapping(path = "/v1/sharing-agreements/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> read(Lookup lookup, @PathVariable int version) {
        awaiting.await(lookup.awaits());
        return reading.handle(version, lookup.caller())
                .map(edition -> ok(lookup, Line.whole(edition, edition.text())))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private ResponseEntity<byte[]> ok(Lookup lookup, Object view) {
        var body = mapper.writeValueAsBytes(view);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(tags.ofContent(lookup.caller().organisation(), lookup.path(), body))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .body(body);
    }
}
