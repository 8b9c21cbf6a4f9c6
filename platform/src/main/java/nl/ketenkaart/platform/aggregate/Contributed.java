package nl.ketenkaart.platform.aggregate;

import nl.ketenkaart.platform.identity.OrganisationId;

/** An event whose words are those of one organisation, also where the aggregate was begun by another; sealed as its own. */
public interface Contributed extends Event {
    /** Who contributed it. */
    OrganisationId organisation();
}
