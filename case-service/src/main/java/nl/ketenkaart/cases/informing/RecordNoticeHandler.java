package nl.ketenkaart.cases.informing;

import java.time.Clock;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.casefile.PersonEvent.PersonNoticeRecorded;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.cases.report.DutchDay;
import nl.ketenkaart.cases.report.Notice;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;

/** Records by the director whether somebody was told; the last record of each person counts. */
public final class RecordNoticeHandler {
    private final Cases cases;
    private final Clock clock;

    public RecordNoticeHandler(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Case> handle(RecordNotice command) {
        var attempt = new Attempt(Command.RECORD_NOTICE, command.by(), clock.instant());
        return cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> before.report().notices().contains(command.notice()),
                        before -> record(before, command.notice(), attempt)));
    }

    private static Outcome<Case> record(Case file, Notice notice, Attempt attempt) {
        if (!file.report().concerns(notice.personId())) {
            return Outcome.refused(Refusal.notThere());
        }
        var faults = NoticeFaults.of(notice, file.table(), DutchDay.of(attempt.at()));
        return faults.isEmpty()
                ? Outcome.changed(file.with(file.report().with(notice)), event(file, notice, attempt))
                : Outcome.refused(Refusal.invalid(faults));
    }

    private static PersonNoticeRecorded event(Case file, Notice notice, Attempt attempt) {
        return new PersonNoticeRecorded(
                file.caseId(),
                notice.personId(),
                attempt.by().organisation(),
                notice.informed(),
                notice.on(),
                notice.by(),
                notice.ground(),
                notice.until(),
                attempt.at());
    }
}
