package nl.ketenkaart.privacy.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.CaseFile;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Part.Label;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.terms.Category;
import org.jspecify.annotations.Nullable;

/**
 * A person in parts, since not everybody needs all of it: name, role and age for whoever is seated; the exact birth date and
 * the language for who provides for needs; address and municipality as whereabouts when the person is at risk (the
 * municipality tells in which region she hides), else as living.
 */
record PersonParts(OrganisationId owner, Instant at) {
    private static final Set<Kind> KINDS = Set.of(Kind.PERSON, Kind.PERSON_NEEDS, Kind.MUNICIPALITY, Kind.ADDRESS);

    /** As case-service tells of somebody. */
    record Person(
            UUID personId,
            String role,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String municipality,
            @Nullable String address,
            @Nullable Boolean atRisk,
            @Nullable String language) {

        Category categoryOfPlace() {
            return Boolean.TRUE.equals(atRisk) ? Category.WHEREABOUTS : Category.LIVING;
        }
    }

    private record What(String name, Kind kind, Category category) {}

    List<Part> of(Person person) {
        var parts = new ArrayList<Part>();
        var core = new Content.Person(person.role(), person.name(), person.birthDate());
        parts.add(part(person.personId(), person, new What("PERSON", Kind.PERSON, Category.SAFETY), core));
        if (person.birthDate() != null) {
            var needs = new Content.PersonNeeds(person.birthDate(), null);
            parts.add(part(person, new What("BIRTH_DATE", Kind.PERSON_NEEDS, Category.NEEDS), needs));
        }
        if (person.language() != null) {
            var needs = new Content.PersonNeeds(null, person.language());
            parts.add(part(person, new What("LANGUAGE", Kind.PERSON_NEEDS, Category.NEEDS), needs));
        }
        if (person.municipality() != null) {
            var municipality = new Content.Municipality(person.municipality());
            parts.add(
                    part(person, new What("MUNICIPALITY", Kind.MUNICIPALITY, person.categoryOfPlace()), municipality));
        }
        if (person.address() != null) {
            var address = new Content.Address(person.address());
            parts.add(part(person, new What("ADDRESS", Kind.ADDRESS, person.categoryOfPlace()), address));
        }
        return parts;
    }

    /**
     * Puts these words in the place of the earlier ones. What was said something about is the corrector's, right or wrong; all
     * else stays its owner's, also where its category moved. Otherwise a mark of risk would show an address to the corrector as
     * its own, a new address would show to whoever knew the old one, and a right guess could be told from a wrong one.
     *
     * @param fields what was said something about; null where that was not told: whatever says something else now
     */
    CaseFile corrected(CaseFile file, Person person, @Nullable Set<String> fields) {
        var parts = of(person).stream()
                .map(part -> said(file, part, fields) ? part : withItsOwner(file, part))
                .toList();
        return file.without(part -> isOf(person.personId(), part)).with(parts);
    }

    private static boolean isOf(UUID person, Part part) {
        return person.equals(part.label().of()) && KINDS.contains(part.label().kind());
    }

    private static boolean said(CaseFile file, Part part, @Nullable Set<String> fields) {
        return fields == null
                ? file.known(part.id())
                        .filter(before ->
                                before.content().open().equals(part.content().open()))
                        .isEmpty()
                : !Collections.disjoint(fields, fieldsOf(part));
    }

    private static Set<String> fieldsOf(Part part) {
        return switch (part.content().open()) {
            case Content.Person core -> Set.of("role", "name", "birthDate");
            case Content.PersonNeeds(var birthDate, var language) ->
                Set.of(birthDate == null ? "language" : "birthDate");
            case Content.Municipality municipality -> Set.of("municipality");
            case Content.Address address -> Set.of("address");
            default -> Set.of();
        };
    }

    private static Part withItsOwner(CaseFile file, Part part) {
        return file.known(part.id())
                .map(before -> new Part(part.label().keptBy(before.label()), part.content()))
                .orElse(part);
    }

    private Part part(Person person, What what, Content content) {
        return part(Part.idOf(person.personId(), what.name()), person, what, content);
    }

    private Part part(UUID id, Person person, What what, Content content) {
        var label = new Label(Item.open(id, owner, what.category()), what.kind(), at)
                .about(Set.of(person.personId()))
                .within(person.personId());
        return Part.of(label, content);
    }
}
