package nl.ketenkaart.cases.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.ketenkaart.cases.report.Person.Role;
import nl.ketenkaart.platform.aggregate.Fault;

/**
 * Which cases are deepened at all: a youth is suspect, victim or otherwise involved, or there is domestic violence where
 * children are involved. Who is outside hears just why, in words that repeat nothing of what was said about anybody. Source:
 * evaluation, target group of the pilot.
 */
public final class TargetGroup {
    private static final String UNDER_18 = "under 18 on the day of the incident";

    private TargetGroup() {}

    /** Why this case is outside; empty: it is inside. */
    public static Optional<Fault> outside(Kind kind, LocalDate on, List<Person> persons) {
        return switch (kind) {
            case YOUTH -> withoutAYouth(on, persons);
            case DOMESTIC_VIOLENCE -> withoutChildren(on, persons);
        };
    }

    /** A youth lived on that day, and was certainly under 18. */
    private static Optional<Fault> withoutAYouth(LocalDate on, List<Person> persons) {
        return persons.stream().anyMatch(person -> youth(person, on))
                ? Optional.empty()
                : outside("a YOUTH case has somebody who was " + UNDER_18, persons);
    }

    /** A child counts without its birth date too, and before it is born (Dutch Civil Code, 1:2); who grew up does not. */
    private static Optional<Fault> withoutChildren(LocalDate on, List<Person> persons) {
        return persons.stream().anyMatch(person -> child(person, on))
                ? Optional.empty()
                : outside("a DOMESTIC_VIOLENCE case has a CHILD, or somebody who was " + UNDER_18, persons);
    }

    private static boolean youth(Person person, LocalDate day) {
        var born = person.birthDate();
        return born != null && !born.isAfter(day) && person.minorOn(day);
    }

    private static boolean child(Person person, LocalDate day) {
        return person.birthDate() == null ? person.role() == Role.CHILD : person.minorOn(day);
    }

    private static Optional<Fault> outside(String needed, List<Person> persons) {
        var detail = "is outside the target group: " + needed + "; " + found(persons);
        return Optional.of(new Fault("/persons", detail));
    }

    private static String found(List<Person> persons) {
        var known =
                persons.stream().filter(person -> person.birthDate() != null).count();
        if (known == 0) {
            return "no birth date is given";
        }
        return known == persons.size()
                ? "by the birth dates given, nobody was"
                : "by the birth dates given, nobody was, and of who has none it is not known";
    }
}
