package nl.ketenkaart.cases.interpreting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.CaseEvent.CaseInterpreted;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.deliberation.Interpretation;
import nl.ketenkaart.cases.deliberation.Pattern;
import nl.ketenkaart.cases.deliberation.Picture;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;

/** Records a version of the picture by the director or the chair; earlier versions stay. */
public final class InterpretCaseHandler {
    private final Cases cases;
    private final Clock clock;

    public InterpretCaseHandler(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Case> handle(InterpretCase command) {
        var attempt = new Attempt(Command.INTERPRET, command.by(), clock.instant());
        return cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> before.deliberation()
                                .find(command.interpretationId())
                                .isPresent(),
                        before -> interpret(before, command, attempt)));
    }

    private static Outcome<Case> interpret(Case file, InterpretCase command, Attempt attempt) {
        var faults = faults(file, command.picture());
        if (!faults.isEmpty()) {
            return Outcome.refused(Refusal.invalid(faults));
        }
        var interpretation = new Interpretation(
                command.interpretationId(),
                file.deliberation().nextVersion(),
                command.by().organisation(),
                command.picture(),
                List.of(),
                attempt.at());
        return Outcome.changed(file.with(file.deliberation().with(interpretation)), event(file, interpretation));
    }

    private static List<Fault> faults(Case file, Picture picture) {
        var faults = new ArrayList<Fault>();
        if (picture.patterns().contains(Pattern.OTHER) && picture.otherPattern() == null) {
            faults.add(new Fault("/otherPattern", "is missing: say in words which other pattern it is"));
        }
        if (!picture.patterns().contains(Pattern.OTHER) && picture.otherPattern() != null) {
            faults.add(new Fault("/otherPattern", "is only for the pattern OTHER"));
        }
        var seen = new HashSet<PersonId>();
        for (var i = 0; i < picture.safety().size(); i++) {
            var person = picture.safety().get(i).personId();
            var where = "/safety/" + i + "/personId";
            if (!file.report().concerns(person)) {
                faults.add(new Fault(where, "is not a person of this case"));
            } else if (!seen.add(person)) {
                faults.add(new Fault(where, "is named before"));
            }
        }
        return faults;
    }

    private static CaseInterpreted event(Case file, Interpretation interpretation) {
        var picture = interpretation.picture();
        return new CaseInterpreted(
                file.caseId(),
                interpretation.interpretationId(),
                interpretation.version(),
                interpretation.organisation(),
                picture.pictureOfTheSituation(),
                picture.patterns(),
                picture.otherPattern(),
                picture.safety(),
                picture.instruments(),
                interpretation.at());
    }
}
