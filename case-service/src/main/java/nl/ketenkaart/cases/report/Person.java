package nl.ketenkaart.cases.report;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Somebody involved in a case.
 *
 * @param birthDate null when not known
 * @param atRisk whether to be found is a danger
 * @param language in which to write to this person, BCP 47; null: Dutch, or not known
 * @param policePersonKey the police's number of this person as a keyed hash, by a key of the partners; never shown nor told to
 *     anybody
 */
public record Person(
        PersonId personId,
        Role role,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String municipality,
        @Nullable String address,
        boolean atRisk,
        @Nullable String language,
        @Nullable String policePersonKey) {

    public Person(
            PersonId personId,
            Role role,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String municipality,
            @Nullable String address,
            boolean atRisk,
            @Nullable String language) {
        this(personId, role, name, birthDate, municipality, address, atRisk, language, null);
    }

    /** What others are told of this person: all but the police's key. */
    public Person told() {
        return new Person(personId, role, name, birthDate, municipality, address, atRisk, language);
    }

    /** In what part somebody is involved; they are kept apart by law (Wpg 6b). */
    public enum Role {
        SUSPECT,
        VICTIM,
        CHILD,
        OTHER
    }

    /** Whether this person was certainly under 18 on that day; who was born on 29 February turns 18 on 1 March. */
    public boolean minorOn(LocalDate day) {
        return birthDate != null && Period.between(birthDate, day).getYears() < 18;
    }

    public boolean bornAfter(LocalDate day) {
        return birthDate != null && birthDate.isAfter(day);
    }
}
