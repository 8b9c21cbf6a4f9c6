package nl.ketenkaart.notifications.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import nl.ketenkaart.notifications.casetable.CaseId;

/**
 * One piece of news: something happened in a case at whose table the organisation sits. Poor in data on purpose; what it is,
 * the organisation reads on its own chain card.
 *
 * @param id follows from the event behind it, the thing it is about and the organisation; so it is the same whenever that event
 *     comes again, and differs between organisations
 * @param about the stem of the event behind it
 * @param at when it happened
 * @param arrived when it was put into the inbox
 */
public record Notification(UUID id, CaseId caseId, String about, Instant at, Instant arrived) {
    private static final String TYPES = "nl.ketenkaart.cases.";

    static Notification of(CardChanged changed, Instant arrived) {
        return new Notification(idOf(changed), changed.caseId(), changed.about(), changed.at(), arrived);
    }

    /** The kind of news as it is told outside, a CloudEvents type. */
    public String type() {
        return TYPES + about;
    }

    private static UUID idOf(CardChanged changed) {
        var told = changed.causedBy() + "|" + changed.item() + "|" + changed.about() + "|" + changed.organisation();
        return UUID.nameUUIDFromBytes(told.getBytes(UTF_8));
    }
}
