package nl.ketenkaart.privacy.notice;

import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.identity.OrganisationId;

/** What follows for one organisation from an event of a case. */
public interface Telling extends Event {

    UUID caseId();

    OrganisationId organisation();

    /** The id of the event behind it. */
    UUID causedBy();

    /** Tells it from the others of the same organisation and event; the same cause gives the same parts. */
    default String part() {
        return "";
    }
}
