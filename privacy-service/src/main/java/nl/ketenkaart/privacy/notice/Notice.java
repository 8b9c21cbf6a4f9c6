package nl.ketenkaart.privacy.notice;

import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.identity.OrganisationId;

/** What is said to one organisation about a case; of one event there is at most one for each. */
public sealed interface Notice extends Event permits CardChanged, ReceiverTold {

    UUID caseId();

    OrganisationId organisation();

    /** The name of an event. */
    String about();

    UUID item();

    /** The id of the event behind it. */
    UUID causedBy();
}
