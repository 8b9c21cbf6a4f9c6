package nl.ketenkaart.cases.raising.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.cases.deliberation.Concern;
import nl.ketenkaart.cases.raising.Draft;
import nl.ketenkaart.cases.raising.RaiseCase.Proposal;
import nl.ketenkaart.cases.report.Incident;
import nl.ketenkaart.cases.report.Kind;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.report.Person.Role;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.cases.report.Report;
import nl.ketenkaart.cases.report.Urgency;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The body, as the contract has it. */
record RaiseCaseBody(
        Kind kind,
        Happened incident,
        List<Involved> persons,
        Worry concern,
        Urgency urgency,
        List<OrganisationId> table) {

    record Happened(
            LocalDate on, String municipality, @Nullable String policeReport, String summary) {}

    record Involved(
            Role role,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String municipality,
            @Nullable String address,
            @Nullable Boolean atRisk,
            @Nullable String language,
            @Nullable String policePersonKey) {

        Person person() {
            var id = new PersonId(UUID.randomUUID());
            var risk = Boolean.TRUE.equals(atRisk);
            return new Person(id, role, name, birthDate, municipality, address, risk, language, policePersonKey);
        }
    }

    record Worry(String facts, String feeling, @Nullable String question, int level) {}

    /** The same, as far as it can be read. */
    record Partial(
            @Nullable Kind kind,
            @Nullable When incident,
            @Nullable List<@Nullable Involved> persons,
            @Nullable List<@Nullable OrganisationId> table) {

        record When(@Nullable LocalDate on) {}

        Draft draft() {
            return new Draft(kind, incident == null ? null : incident.on(), people(), table);
        }

        private @Nullable List<@Nullable Person> people() {
            if (persons == null) {
                return null;
            }
            var people = new ArrayList<@Nullable Person>();
            persons.forEach(involved -> people.add(involved == null ? null : involved.person()));
            return people;
        }
    }

    Proposal proposal() {
        var happened =
                new Incident(incident.on(), incident.municipality(), incident.policeReport(), incident.summary());
        var report = new Report(
                kind, urgency, happened, persons.stream().map(Involved::person).toList());
        var words = new Concern.Words(concern.level(), concern.facts(), concern.feeling(), concern.question(), null);
        return new Proposal(report, words, table);
    }
}
