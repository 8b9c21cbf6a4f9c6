package nl.ketenkaart.privacy.proposal.web;

import java.util.List;
import nl.ketenkaart.platform.problem.ProblemException;
import nl.ketenkaart.platform.sealing.EntityTags;
import nl.ketenkaart.platform.web.Awaiting;
import nl.ketenkaart.platform.web.Lookup;
import nl.ketenkaart.privacy.proposal.ProposeSlots;
import nl.ketenkaart.privacy.proposal.ProposeSlots.Answer;
import nl.ketenkaart.privacy.proposal.Slot;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class ProposalController {
    private final ProposeSlots proposing;
    private final ProposalQuery query;
    private final Awaiting awaiting;
    private final EntityTags tags;
    private final JsonMapper mapper;

    ProposalController(
            ProposeSlots proposing, ProposalQuery query, Awaiting awaiting, EntityTags tags, JsonMapper mapper) {
        this.proposing = proposing;
        this.query = query;
        this.awaiting = awaiting;
        this.tags = tags;
        this.mapper = mapper;
    }

    private record Proposals(List<Slot> items) {}

    /** It says nothing about anybody, so it asks for no purpose and leaves no line. */
    @GetMapping(path = "/v1/sessions/proposals", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> proposals(Lookup lookup) {
        var days = query.days(lookup);
        awaiting.await(lookup.awaits());
        return switch (proposing.handle(days, lookup.caller())) {
            case Answer.Proposed(var slots) -> ok(lookup, new Proposals(slots));
            case Answer.Refused(var refusal) -> throw new ProblemException(HttpStatus.FORBIDDEN, refusal.detail());
        };
    }

    private ResponseEntity<byte[]> ok(Lookup lookup, Proposals proposals) {
        var body = mapper.writeValueAsBytes(proposals);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(tags.ofContent(lookup.caller().organisation(), lookup.path(), body))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .body(body);
    }
}
