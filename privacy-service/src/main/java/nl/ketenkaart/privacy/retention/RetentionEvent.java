package nl.ketenkaart.privacy.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ketenkaart.platform.aggregate.Event;
import nl.ketenkaart.platform.identity.OrganisationId;

/** What happens by the clock to what an organisation holds in a case. */
public sealed interface RetentionEvent extends Event {

    /** Nobody reads these any more. */
    record ItemsLocked(UUID caseId, OrganisationId organisation, List<Item> items, Instant at)
            implements RetentionEvent {}

    /** @param recordedAt what is recorded later under the same id is something else */
    record Item(UUID item, Instant recordedAt) {}
}
