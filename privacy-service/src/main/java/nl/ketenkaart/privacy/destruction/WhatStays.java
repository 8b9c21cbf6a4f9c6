package nl.ketenkaart.privacy.destruction;

import java.util.UUID;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * Where it is kept what stays of a case of which one organisation's part is destroyed: how it stands, who sits there, what others hold, sealed as it was.
 * The topics do not tell it any more: what that organisation did to the case (accept, close) is sealed with the key that goes.
 */
@FunctionalInterface
public interface WhatStays {

    /** Durable when it returns; once more keeps what stays then. A file that is made anew begins with it. */
    void keep(UUID caseId, OrganisationId without);
}
