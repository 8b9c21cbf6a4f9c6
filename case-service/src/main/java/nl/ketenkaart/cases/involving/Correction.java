package nl.ketenkaart.cases.involving;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.report.Person.Role;
import org.jspecify.annotations.Nullable;

/** What is put right of a person; null: nothing is said about it, and it stays as it was. */
public record Correction(
        @Nullable Role role,
        @Nullable String name,
        @Nullable Word<LocalDate> birthDate,
        @Nullable Word<String> municipality,
        @Nullable Word<String> address,
        @Nullable Boolean atRisk,
        @Nullable Word<String> language,
        @Nullable Word<String> policePersonKey) {

    /**
     * What is said about something that need not be known.
     *
     * @param value null: it is not known after all
     */
    public record Word<T>(@Nullable T value) {

        static <T> @Nullable T last(@Nullable Word<T> said, @Nullable T before) {
            return said == null ? before : said.value();
        }
    }

    Person of(Person before) {
        return new Person(
                before.personId(),
                role == null ? before.role() : role,
                name == null ? before.name() : name,
                Word.last(birthDate, before.birthDate()),
                Word.last(municipality, before.municipality()),
                Word.last(address, before.address()),
                atRisk == null ? before.atRisk() : atRisk,
                Word.last(language, before.language()),
                Word.last(policePersonKey, before.policePersonKey()));
    }

    /** Which parts it says something about, whether or not that was known before. */
    List<String> fields() {
        return Stream.of(
                        named("role", role),
                        named("name", name),
                        named("birthDate", birthDate),
                        named("municipality", municipality),
                        named("address", address),
                        named("atRisk", atRisk),
                        named("language", language),
                        named("policePersonKey", policePersonKey))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> named(String field, @Nullable Object said) {
        return said == null ? Optional.empty() : Optional.of(field);
    }
}
