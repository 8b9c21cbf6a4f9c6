package nl.ketenkaart.cases.direction;

import java.time.Clock;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent;
import nl.ketenkaart.cases.casefile.CaseEvent.DirectorAccepted;
import nl.ketenkaart.cases.casefile.CaseEvent.DirectorRefused;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.cases.table.Director;
import nl.ketenkaart.cases.table.Director.Answer;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;
import org.jspecify.annotations.Nullable;

/** Takes the appointed organisation's answer; one answer to one appointment. */
public final class AnswerAppointmentHandler {
    private final Cases cases;
    private final Clock clock;

    public AnswerAppointmentHandler(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Case> handle(AnswerAppointment command) {
        var attempt = new Attempt(Command.ANSWER_APPOINTMENT, command.by(), clock.instant());
        return cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> answered(before.table().director(), command.accepted()),
                        before -> answer(before, command, attempt)));
    }

    private static boolean answered(@Nullable Director director, boolean accepted) {
        return director != null && director.answer() == (accepted ? Answer.ACCEPTED : Answer.REFUSED);
    }

    private static Outcome<Case> answer(Case file, AnswerAppointment command, Attempt attempt) {
        var director = file.table().director();
        if (director == null || director.answer() != Answer.AWAITED) {
            return Outcome.refused(
                    Refusal.conflict("You answered otherwise before. The chair can appoint you, or another, anew."));
        }
        return Outcome.changed(file.with(file.table().answered(command.accepted())), event(command, attempt));
    }

    private static CaseEvent event(AnswerAppointment command, Attempt attempt) {
        var organisation = command.by().organisation();
        return command.accepted()
                ? new DirectorAccepted(command.caseId(), organisation, attempt.at())
                : new DirectorRefused(command.caseId(), organisation, command.reason(), attempt.at());
    }
}
