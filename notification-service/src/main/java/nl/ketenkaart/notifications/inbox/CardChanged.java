package nl.ketenkaart.notifications.inbox;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.ketenkaart.notifications.casetable.CaseId;
import nl.ketenkaart.platform.identity.OrganisationId;

/**
 * What inboxes need of card-changed.v1, that the view of one organisation on a case changed, and of receiver-told.v1, that
 * what it was shown was corrected or withdrawn, and of break-glass-opened.v1 and break-glass-overdue.v1. privacy-service alone decides who may be told; here nobody is added.
 *
 * @param about the stem of the event behind it
 * @param item the thing that it is about
 * @param causedBy the id of the event behind it
 */
public record CardChanged(
        CaseId caseId, OrganisationId organisation, String about, UUID item, UUID causedBy, Instant at) {
    private static final Pattern STEM = Pattern.compile("[a-z]+(-[a-z]+)*");

    public CardChanged {
        if (!STEM.matcher(about).matches()) {
            throw new IllegalArgumentException("news is about something that is no event");
        }
    }
}
