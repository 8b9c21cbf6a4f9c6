package nl.ketenkaart.cases.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a case is about.
 *
 * @param notices of each person at most one, the last
 */
public record Report(Kind kind, Urgency urgency, Incident incident, List<Person> persons, List<Notice> notices) {
    public Report {
        persons = List.copyOf(persons);
        notices = List.copyOf(notices);
    }

    public Report(Kind kind, Urgency urgency, Incident incident, List<Person> persons) {
        this(kind, urgency, incident, persons, List.of());
    }

    public boolean concerns(PersonId person) {
        return person(person).isPresent();
    }

    public Optional<Person> person(PersonId id) {
        return persons.stream().filter(person -> person.personId().equals(id)).findFirst();
    }

    public Report adding(Person person) {
        return about(Stream.concat(persons.stream(), Stream.of(person)).toList());
    }

    /** With this in the place of what was known of the person. */
    public Report correcting(Person person) {
        return about(persons.stream()
                .map(known -> known.personId().equals(person.personId()) ? person : known)
                .toList());
    }

    public Report with(Notice notice) {
        var others = notices.stream().filter(earlier -> !earlier.personId().equals(notice.personId()));
        return new Report(
                kind,
                urgency,
                incident,
                persons,
                Stream.concat(others, Stream.of(notice)).toList());
    }

    private Report about(List<Person> all) {
        return new Report(kind, urgency, incident, all, notices);
    }
}
