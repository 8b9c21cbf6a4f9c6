package nl.ketenkaart.privacy.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;
import nl.ketenkaart.privacy.casefile.Content;
import nl.ketenkaart.privacy.casefile.Kind;
import nl.ketenkaart.privacy.casefile.Part;
import nl.ketenkaart.privacy.casefile.Part.Label;
import nl.ketenkaart.privacy.intake.CaseRaised.Person;
import nl.ketenkaart.privacy.needtoknow.Item;
import nl.ketenkaart.privacy.terms.Category;

/**
 * A person in parts, since not everybody needs all of it: name, role and age for whoever is seated; the exact birth date and
 * the language for who provides for needs; address and municipality as whereabouts when the person is at risk (the municipality tells in which region she hides),
 * else as living.
 */
record PersonParts(OrganisationId owner, Instant at) {

    List<Part> of(Person person) {
        var parts = new ArrayList<Part>();
        parts.add(part(person.personId(), person, new What(Kind.PERSON, Category.SAFETY), core(person)));
        if (person.birthDate() != null || person.language() != null) {
            var needs = new Content.PersonNeeds(person.birthDate(), person.language());
            parts.add(part(person, new What(Kind.PERSON_NEEDS, Category.NEEDS), needs));
        }
        if (person.municipality() != null) {
            var municipality = new Content.Municipality(person.municipality());
            parts.add(part(person, new What(Kind.MUNICIPALITY, categoryOfPlace(person)), municipality));
        }
        if (person.address() != null) {
            var address = new Content.Address(person.address());
            parts.add(part(person, new What(Kind.ADDRESS, categoryOfPlace(person)), address));
        }
        return parts;
    }

    private static Content core(Person person) {
        return new Content.Person(person.role(), person.name(), person.birthDate());
    }

    private static Category categoryOfPlace(Person person) {
        return Boolean.TRUE.equals(person.atRisk()) ? Category.WHEREABOUTS : Category.LIVING;
    }

    private record What(Kind kind, Category category) {}

    private Part part(Person person, What what, Content content) {
        return part(Part.idOf(person.personId(), what.kind().name()), person, what, content);
    }

    private Part part(UUID id, Person person, What what, Content content) {
        var label = new Label(Item.open(id, owner, what.category()), what.kind(), at)
                .about(Set.of(person.personId()))
                .within(person.personId());
        return Part.of(label, content);
    }
}
