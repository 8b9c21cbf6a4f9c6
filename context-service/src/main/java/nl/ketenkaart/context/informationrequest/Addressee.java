package nl.ketenkaart.context.informationrequest;

import nl.ketenkaart.context.casetable.PersonId;
import nl.ketenkaart.platform.identity.OrganisationId;

/** Whom somebody wants to ask. */
public sealed interface Addressee {

    /** This very organisation. */
    record Named(OrganisationId organisation) implements Addressee {}

    /**
     * The organisation of a kind in whose area a person lives: "the Veilig Thuis of this girl".
     *
     * @param kind its wire name
     */
    record OfPerson(String kind, PersonId personId) implements Addressee {}
}
