package nl.ketenkaart.privacy.notice;

import java.util.UUID;

/** What is said to one organisation about a case; of one event there is at most one for each thing that it tells of. */
public sealed interface Notice extends Telling permits CardChanged, ReceiverTold {

    /** The name of an event. */
    String about();

    UUID item();
}
