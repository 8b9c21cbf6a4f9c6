package nl.ketenkaart.cases.involving;

import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import nl.ketenkaart.cases.casefile.Attempt;
import nl.ketenkaart.cases.casefile.Case;
import nl.ketenkaart.cases.casefile.Cases;
import nl.ketenkaart.cases.casefile.PersonEvent.PersonCorrected;
import nl.ketenkaart.cases.lifecycle.Command;
import nl.ketenkaart.cases.report.DutchDay;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.report.TargetGroup;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.aggregate.Outcome;
import nl.ketenkaart.platform.aggregate.Refusal;
import nl.ketenkaart.platform.aggregate.Result;

/**
 * Corrects by the director, the chair or the raiser, field by field; the case stays within its target group. To say what is so
 * already is a correction like any other: a right guess at what the corrector may not see is answered as a wrong one.
 */
public final class CorrectPersonHandler {
    private final Cases cases;
    private final Clock clock;

    public CorrectPersonHandler(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public Result<Case> handle(CorrectPerson command) {
        var attempt = new Attempt(Command.CORRECT_PERSON, command.by(), clock.instant());
        return cases.change(
                command.caseId(),
                file -> file.attempt(attempt, before -> false, before -> correct(before, command, attempt)));
    }

    private static Outcome<Case> correct(Case file, CorrectPerson command, Attempt attempt) {
        return file.report()
                .person(command.personId())
                .map(before -> correct(file, before, command.correction(), attempt))
                .orElseGet(() -> Outcome.refused(Refusal.notThere()));
    }

    private static Outcome<Case> correct(Case file, Person before, Correction correction, Attempt attempt) {
        if (correction.fields().isEmpty()) {
            return Outcome.unchanged(file);
        }
        var after = correction.of(before);
        var corrected = file.with(file.report().correcting(after));
        var faults = Stream.concat(bornInTheFuture(after, attempt), outside(corrected, before, after))
                .toList();
        return faults.isEmpty()
                ? Outcome.changed(corrected, event(file, after, correction, attempt))
                : Outcome.refused(Refusal.invalid(faults));
    }

    private static PersonCorrected event(Case file, Person after, Correction correction, Attempt attempt) {
        return new PersonCorrected(
                file.caseId(), attempt.by().organisation(), after.told(), correction.fields(), attempt.at());
    }

    private static Stream<Fault> bornInTheFuture(Person person, Attempt attempt) {
        return person.bornAfter(DutchDay.of(attempt.at()))
                ? Stream.of(new Fault("/birthDate", "is in the future"))
                : Stream.empty();
    }

    /** A fault of whichever of role and birth date takes the case out of its target group. */
    private static Stream<Fault> outside(Case corrected, Person before, Person after) {
        var changed = Stream.of(
                        after.role() == before.role() ? "" : "/role",
                        Objects.equals(after.birthDate(), before.birthDate()) ? "" : "/birthDate")
                .filter(pointer -> !pointer.isEmpty())
                .toList();
        var report = corrected.report();
        return TargetGroup.outside(report.kind(), report.incident().on(), report.persons()).stream()
                .map(Fault::detail)
                .flatMap(reason -> changed.stream().map(pointer -> new Fault(pointer, "the case then " + reason)));
    }
}
