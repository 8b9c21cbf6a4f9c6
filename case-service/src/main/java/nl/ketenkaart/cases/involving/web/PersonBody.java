package nl.ketenkaart.cases.involving.web;

import java.time.LocalDate;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.report.Person.Role;
import nl.ketenkaart.cases.report.PersonId;
import org.jspecify.annotations.Nullable;

/** The body, as the contract has it. */
record PersonBody(
        Role role,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String municipality,
        @Nullable String address,
        @Nullable Boolean atRisk,
        @Nullable String language,
        @Nullable String policePersonKey) {

    Person person(PersonId id) {
        var risk = Boolean.TRUE.equals(atRisk);
        return new Person(id, role, name, birthDate, municipality, address, risk, language, policePersonKey);
    }
}
