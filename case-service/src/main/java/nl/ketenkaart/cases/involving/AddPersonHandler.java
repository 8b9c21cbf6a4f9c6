package nl.ketenkaart.cases.involving;

import java.time.Clock;
import java.util.List;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.casefile.PersonEvent.PersonAdded;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.cases.report.DutchDay;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;

/** Adds somebody by the director, the chair or the raiser; nobody is ever taken out again. */
public final class AddPersonHandler {
    private final Cases cases;
    private final Clock clock;

    public AddPersonHandler(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Case> handle(AddPerson command) {
        var attempt = new Attempt(Command.ADD_PERSON, command.by(), clock.instant());
        var person = command.person();
        return cases.change(
                command.caseId(),
                file -> file.attempt(
                        attempt,
                        before -> before.report().concerns(person.personId()),
                        before -> add(before, person, attempt)));
    }

    private static Outcome<Case> add(Case file, Person person, Attempt attempt) {
        if (person.bornAfter(DutchDay.of(attempt.at()))) {
            return Outcome.refused(Refusal.invalid(List.of(new Fault("/birthDate", "is in the future"))));
        }
        return Outcome.changed(
                file.with(file.report().adding(person)),
                new PersonAdded(file.caseId(), attempt.by().organisation(), person.told(), attempt.at()));
    }
}
