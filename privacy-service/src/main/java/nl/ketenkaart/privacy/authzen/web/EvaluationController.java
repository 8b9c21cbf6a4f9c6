package nl.ketenkaart.privacy.authzen.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.web.Submission;
import nl.ketenkaart.privacy.authzen.DecideAccess;
import nl.ketenkaart.privacy.authzen.web.Questions.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads that bring a body: nothing is stored but that it was asked, so they need no key. */
@RestController
class EvaluationController {
    private final DecideAccess deciding;
    private final Entrance entrance;

    EvaluationController(DecideAccess deciding, Entrance entrance) {
        this.deciding = deciding;
        this.entrance = entrance;
    }

    private record Decision(boolean decision, @Nullable Context context) {}

    /** Only of what is wrong with the question itself; a no has no reason. */
    private record Context(Wrong error) {}

    private record Wrong(int status, String message) {}

    private record Decisions(List<Decision> evaluations) {}

    @PostMapping("/access/v1/evaluation")
    ResponseEntity<byte[]> one(Submission submission) {
        return one(submission, entrance.read(submission));
    }

    private ResponseEntity<byte[]> one(Submission submission, Envelope body) {
        var question = Questions.read(body, Open.NOTHING);
        body.refuseFaults();
        var call = Entrance.call(submission, body);
        return entrance.answer(() -> new Decision(deciding.one(call, question), null));
    }

    @PostMapping("/access/v1/evaluations")
    ResponseEntity<byte[]> several(Submission submission) {
        var body = entrance.read(submission);
        var batch = Batch.of(body);
        if (batch.elements().isEmpty()) {
            return one(submission, body);
        }
        var call = Entrance.call(submission, body);
        return entrance.answer(() -> decisions(batch, deciding.several(call, batch.questions(), batch.semantic())));
    }

    private static Decisions decisions(Batch batch, List<Boolean> answers) {
        var decisions = new ArrayList<Decision>();
        for (var n = 0; n < answers.size(); n++) {
            decisions.add(
                    new Decision(answers.get(n), context(batch.elements().get(n).faults())));
        }
        return new Decisions(decisions);
    }

    private static @Nullable Context context(List<Fault> faults) {
        return faults.isEmpty()
                ? null
                : new Context(new Wrong(
                        400,
                        faults.stream()
                                .map(fault -> fault.pointer() + " " + fault.detail())
                                .collect(Collectors.joining("; "))));
    }
}
