package nl.ketenkaart.cases.consulting;

import java.time.Clock;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.ConsultationElsewhereNoted;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.cases.table.Consultation;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Result;

/** Notes by any seated organisation where else the case is discussed, so that nobody does the same work twice. */
public final class NoteConsultationHandler {
    private final Cases cases;
    private final Clock clock;

    public NoteConsultationHandler(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Case> handle(NoteConsultation command) {
        var attempt = new Attempt(Command.NOTE_CONSULTATION, command.by(), clock.instant());
        var consultation = new Consultation(
                command.consultationId(), command.by().organisation(), command.elsewhere(), attempt.at());
        return cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> before.table().knows(consultation.consultationId()),
                        before -> Outcome.changed(
                                before.with(before.table().with(consultation)), event(before, consultation))));
    }

    private static ConsultationElsewhereNoted event(Case file, Consultation consultation) {
        var elsewhere = consultation.elsewhere();
        return new ConsultationElsewhereNoted(
                file.caseId(),
                consultation.consultationId(),
                consultation.organisation(),
                elsewhere.where(),
                elsewhere.withWhom(),
                elsewhere.on(),
                consultation.at());
    }
}
