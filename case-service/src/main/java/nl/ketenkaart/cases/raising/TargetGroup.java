package nl.ketenkaart.cases.raising;

import java.util.Optional;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.report.Person.Role;
import nl.ketenkaart.cases.report.Report;
import nl.ketenkaart.platform.aggregate.Fault;

/** Which cases are deepened at all. Source: evaluation, target group of the pilot. */
final class TargetGroup {
    private TargetGroup() {}

    /** Why this case is outside; empty: it is inside. */
    static Optional<Fault> outside(Report report) {
        return switch (report.kind()) {
            case YOUTH -> withoutAYouth(report);
            case DOMESTIC_VIOLENCE -> withoutChildren(report);
        };
    }

    /** A youth under 18 on the day of the incident is suspect, victim or otherwise involved. */
    private static Optional<Fault> withoutAYouth(Report report) {
        return report.persons().stream().anyMatch(person -> minor(person, report))
                ? Optional.empty()
                : outside("a YOUTH case has somebody who was under 18 on the day of the incident, by the birth date"
                        + " given");
    }

    /** Domestic violence where children are involved. */
    private static Optional<Fault> withoutChildren(Report report) {
        return report.persons().stream().anyMatch(person -> person.role() == Role.CHILD || minor(person, report))
                ? Optional.empty()
                : outside("a DOMESTIC_VIOLENCE case has a CHILD, or somebody who was under 18 on the day of the"
                        + " incident");
    }

    private static boolean minor(Person person, Report report) {
        return person.minorOn(report.incident().on());
    }

    private static Optional<Fault> outside(String reason) {
        return Optional.of(new Fault("/persons", "is outside the target group: " + reason));
    }
}
