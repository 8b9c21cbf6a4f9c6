package nl.ketenkaart.cases.followup.kafka;

import java.util.UUID;
import nl.ketenkaart.cases.followup.Duties;
import nl.ketenkaart.platform.identity.OrganisationId;

/** What a case needs of follow-up-opened.v1: who owes what. Deliberately not by when. */
record FollowUpOpened(UUID followUpId, String what, UUID concerning, OrganisationId organisation) {
    Duties.Owed owed() {
        return new Duties.Owed(what, concerning, organisation);
    }
}
