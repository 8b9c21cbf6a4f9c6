package nl.ketenkaart.cases;

import java.time.LocalDate;
import nl.ketenkaart.cases.involving.Correction;
import nl.ketenkaart.cases.involving.Correction.Word;
import nl.ketenkaart.cases.report.Notice;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.report.Person.Role;
import nl.ketenkaart.cases.report.PersonId;
import nl.ketenkaart.platform.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The grandmother, who turns out to be involved, corrections, and notices; each method changes one thing. */
public final class PersonFixture {
    public static final PersonId GRANDMOTHER = new PersonId(Cast.id("grandmother"));
    private String name = "Oma Alblas";
    private LocalDate born = LocalDate.parse("1957-08-19");

    private PersonFixture() {}

    public static PersonFixture aPerson() {
        return new PersonFixture();
    }

    public PersonFixture born(String day) {
        born = LocalDate.parse(day);
        return this;
    }

    public PersonFixture named(String other) {
        name = other;
        return this;
    }

    public Person build() {
        return new Person(GRANDMOTHER, Role.OTHER, name, born, "Zeist", "Slotlaan 1, Zeist", false, null);
    }

    public static Notice told(PersonId person, String on, OrganisationId by) {
        return new Notice(person, true, LocalDate.parse(on), by, null, null);
    }

    public static Notice notToldYet(PersonId person, @Nullable String ground, @Nullable String until) {
        return new Notice(person, false, null, null, ground, until == null ? null : LocalDate.parse(until));
    }

    public static CorrectionBuilder aCorrection() {
        return new CorrectionBuilder();
    }

    public static final class CorrectionBuilder {
        private @Nullable Role role;
        private @Nullable String name;
        private @Nullable Word<LocalDate> birthDate;
        private @Nullable Word<String> address;
        private @Nullable Boolean atRisk;
        private @Nullable Word<String> policeKey;

        public CorrectionBuilder role(Role other) {
            role = other;
            return this;
        }

        public CorrectionBuilder name(String other) {
            name = other;
            return this;
        }

        public CorrectionBuilder born(@Nullable String day) {
            birthDate = new Word<>(day == null ? null : LocalDate.parse(day));
            return this;
        }

        public CorrectionBuilder address(@Nullable String other) {
            address = new Word<>(other);
            return this;
        }

        public CorrectionBuilder atRisk(boolean risk) {
            atRisk = risk;
            return this;
        }

        public CorrectionBuilder policeKey(@Nullable String other) {
            policeKey = new Word<>(other);
            return this;
        }

        public Correction build() {
            return new Correction(role, name, birthDate, null, address, atRisk, null, policeKey);
        }
    }
}
