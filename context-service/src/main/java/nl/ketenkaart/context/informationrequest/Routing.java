package nl.ketenkaart.context.informationrequest;

import java.util.List;
import java.util.Optional;
import nl.ketenkaart.context.casetable.Admission.Moment;
import nl.ketenkaart.context.informationrequest.Addressee.Named;
import nl.ketenkaart.context.informationrequest.Addressee.OfPerson;
import nl.ketenkaart.platform.aggregate.Fault;
import nl.ketenkaart.platform.identity.Organisation;
import nl.ketenkaart.platform.identity.OrganisationDirectory;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Finds the one organisation that a request goes to. Source: evaluation, three Veilig Thuis regions under one ZSM region make it
 * hard to fetch information.
 */
public final class Routing {
    private final OrganisationDirectory directory;

    public Routing(OrganisationDirectory directory) {
        this.directory = directory;
    }

    /** Where it goes, or why that cannot be told from what was given. */
    sealed interface Route {
        record To(OrganisationId organisation) implements Route {}

        record Nowhere(Fault fault) implements Route {}
    }

    Route route(Addressee addressee, OrganisationId asker, Moment moment) {
        var route = switch (addressee) {
            case Named(var organisation) -> named(organisation);
            case OfPerson ofPerson -> ofPerson(ofPerson, moment);
        };
        return route instanceof Route.To(var organisation) && organisation.equals(asker)
                ? nowhere("/to", "is your own organisation")
                : route;
    }

    private Route named(OrganisationId organisation) {
        return directory.find(organisation).isPresent()
                ? new Route.To(organisation)
                : nowhere("/to", "is not an organisation of the partnership");
    }

    private Route ofPerson(OfPerson addressee, Moment moment) {
        var person = moment.table().person(addressee.personId());
        if (person.isEmpty()) {
            return nowhere("/to/personId", "is not a person of this case");
        }
        var municipality = Optional.ofNullable(person.get().municipality());
        return municipality
                .map(area -> oneOf(directory.ofKindFor(addressee.kind(), area), moment))
                .orElseGet(() -> nowhere("/to/personId", "has no known municipality; name the organisation"));
    }

    /** Where several work in the area, the one that takes part in the case; that one is excluded is not told by this either. */
    private static Route oneOf(List<Organisation> candidates, Moment moment) {
        if (candidates.isEmpty()) {
            return nowhere("/to/kind", "has no organisation for this person's municipality; name the organisation");
        }
        var there = candidates.stream()
                .filter(one -> moment.table().takesPart(one.id(), moment.at()))
                .toList();
        var fitting = there.isEmpty() ? candidates : there;
        return fitting.size() == 1
                ? new Route.To(fitting.getFirst().id())
                : nowhere("/to/kind", "has several organisations for this person's municipality; name the one");
    }

    private static Route nowhere(String pointer, String detail) {
        return new Route.Nowhere(new Fault(pointer, detail));
    }
}
