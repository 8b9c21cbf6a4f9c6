package nl.ketenkaart.cases.concern;

import java.time.Clock;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.ConcernVoiced;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.deliberation.Concern;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;

/** Keeps every concern, so that its course can be seen; the last of each organisation counts. */
public final class VoiceConcernHandler {
    private final Cases cases;
    private final Clock clock;

    public VoiceConcernHandler(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Case> handle(VoiceConcern command) {
        var attempt = new Attempt(Command.VOICE_CONCERN, command.by(), clock.instant());
        var concern = new Concern(command.concernId(), command.by().organisation(), command.words(), attempt.at());
        return cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> before.deliberation().knows(concern.concernId()),
                        before -> Outcome.changed(
                                before.with(before.deliberation().with(concern)), event(before, concern))));
    }

    private static ConcernVoiced event(Case file, Concern concern) {
        var words = concern.words();
        return new ConcernVoiced(
                file.caseId(),
                concern.concernId(),
                concern.organisation(),
                words.level(),
                words.facts(),
                words.feeling(),
                words.wouldLessen(),
                concern.at());
    }
}
