package nl.ketenkaart.cases.seating.web;

import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.seating.ExcludeParticipant;
import nl.ketenkaart.cases.seating.ExcludeParticipantHandler;
import nl.ketenkaart.cases.table.Exclusion;
import nl.ketenkaart.cases.table.ExclusionId;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ExclusionController {
    private final Writes writes;
    private final ExcludeParticipantHandler handler;

    ExclusionController(Writes writes, ExcludeParticipantHandler handler) {
        this.writes = writes;
        this.handler = handler;
    }

    record Body(
            @Nullable OrganisationId organisation, @Nullable String person, String ground) {}

    record Excluded(ExclusionId exclusionId) {}

    @PostMapping("/v1/cases/{caseId}/exclusions")
    ResponseEntity<byte[]> exclude(@PathVariable CaseId caseId, Submission submission) {
        return writes.post(submission, Body.class, (id, body) -> {
            var exclusion = new Exclusion(new ExclusionId(id), body.organisation(), body.person(), body.ground());
            return Reply.of(
                    handler.handle(new ExcludeParticipant(submission.caller(), caseId, exclusion)),
                    file -> Reply.created(submission.path() + "/" + id, new Excluded(exclusion.exclusionId())));
        });
    }
}
