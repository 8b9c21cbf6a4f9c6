package nl.ketenkaart.cases.interpreting.web;

import java.util.List;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseId;
import nl.ketenkaart.cases.deliberation.DissentId;
import nl.ketenkaart.cases.deliberation.InterpretationId;
import nl.ketenkaart.cases.deliberation.Pattern;
import nl.ketenkaart.cases.deliberation.Picture;
import nl.ketenkaart.cases.deliberation.Picture.Instrument;
import nl.ketenkaart.cases.deliberation.Picture.Safety;
import nl.ketenkaart.cases.interpreting.InterpretCase;
import nl.ketenkaart.cases.interpreting.InterpretCaseHandler;
import nl.ketenkaart.cases.interpreting.RecordDissent;
import nl.ketenkaart.cases.interpreting.RecordDissentHandler;
import nl.ketenkaart.platform.answer.Reply;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.platform.web.Writes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class InterpretationController {
    private final Writes writes;
    private final InterpretCaseHandler interpret;
    private final RecordDissentHandler dissent;

    InterpretationController(Writes writes, InterpretCaseHandler interpret, RecordDissentHandler dissent) {
        this.writes = writes;
        this.interpret = interpret;
        this.dissent = dissent;
    }

    record Body(
            String pictureOfTheSituation,
            List<Pattern> patterns,
            @Nullable String otherPattern,
            List<Safety> safety,
            @Nullable List<Instrument> instruments) {
        Picture picture() {
            var used = instruments == null ? List.<Instrument>of() : instruments;
            return new Picture(pictureOfTheSituation, patterns, otherPattern, safety, used);
        }
    }

    record Interpreted(InterpretationId interpretationId, int version) {
        static Interpreted in(Case file, InterpretationId id) {
            return new Interpreted(
                    id, file.deliberation().find(id).orElseThrow().version());
        }
    }

    record DissentBody(String text) {}

    record Dissented(DissentId dissentId) {}

    @PostMapping("/v1/cases/{caseId}/interpretations")
    ResponseEntity<byte[]> interpret(@PathVariable CaseId caseId, Submission submission) {
        return writes.post(submission, Body.class, (id, body) -> {
            var interpretationId = new InterpretationId(id);
            return Reply.of(
                    interpret.handle(new InterpretCase(submission.caller(), caseId, interpretationId, body.picture())),
                    file -> Reply.created(submission.path() + "/" + id, Interpreted.in(file, interpretationId)));
        });
    }

    @PostMapping("/v1/cases/{caseId}/interpretations/{interpretationId}/dissents")
    ResponseEntity<byte[]> dissent(
            @PathVariable CaseId caseId, @PathVariable InterpretationId interpretationId, Submission submission) {
        return writes.post(submission, DissentBody.class, (id, body) -> {
            var words = new RecordDissent.Words(new DissentId(id), body.text());
            return Reply.of(
                    dissent.handle(new RecordDissent(submission.caller(), caseId, interpretationId, words)),
                    file -> Reply.created(submission.path() + "/" + id, new Dissented(words.dissentId())));
        });
    }
}
