package nl.ketenkaart.cases.seating;

import java.util.List;
import nl.ketenkaart.cases.report.Person;
import nl.ketenkaart.cases.report.Report;
import nl.ketenkaart.cases.seating.SeatOrganisation.Whom;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.identity.Organisation;
import nl.ketenkaart.platform.identity.OrganisationDirectory;

/**
 * Finds whom somebody means. Source: evaluation, three Veilig Thuis regions under one ZSM region make it hard to find the one
 * that knows this family.
 */
final class Areas {
    private final OrganisationDirectory organisations;

    Areas(OrganisationDirectory organisations) {
        this.organisations = organisations;
    }

    /** Who it is, or why that cannot be told from what was given. */
    sealed interface Found {
        record One(Organisation organisation) implements Found {}

        record Nobody(Fault fault) implements Found {}
    }

    Found find(Whom whom, Report report) {
        return switch (whom) {
            case Whom.Named named -> named(named);
            case Whom.OfPerson ofPerson -> ofPerson(ofPerson, report);
        };
    }

    Found named(Whom.Named whom) {
        return organisations
                .find(whom.organisation())
                .<Found>map(Found.One::new)
                .orElseGet(() -> nobody("/organisation", "is not an organisation of the partnership"));
    }

    private Found ofPerson(Whom.OfPerson whom, Report report) {
        var person = report.persons().stream()
                .filter(one -> one.personId().equals(whom.personId()))
                .findFirst();
        if (person.isEmpty()) {
            return nobody("/organisation/personId", "is not a person of this case");
        }
        return person.map(Person::municipality)
                .map(area -> oneOf(organisations.ofKindFor(whom.kind(), area)))
                .orElseGet(() -> nobody("/organisation/personId", "has no known municipality; name the organisation"));
    }

    private static Found oneOf(List<Organisation> candidates) {
        return switch (candidates.size()) {
            case 0 -> nobody("/organisation/kind", "has none for this person's municipality; name the organisation");
            case 1 -> new Found.One(candidates.getFirst());
            default -> nobody("/organisation/kind", "has several for this person's municipality; name the one");
        };
    }

    private static Found nobody(String pointer, String detail) {
        return new Found.Nobody(new Fault(pointer, detail));
    }
}
