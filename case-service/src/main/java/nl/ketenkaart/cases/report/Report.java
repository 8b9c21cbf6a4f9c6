package nl.ketenkaart.cases.report;

import java.util.List;

/** What a case is about. */
public record Report(Kind kind, Urgency urgency, Incident incident, List<Person> persons) {
    public Report {
        persons = List.copyOf(persons);
    }

    public boolean concerns(PersonId person) {
        return persons.stream().anyMatch(p -> p.personId().equals(person));
    }
}
