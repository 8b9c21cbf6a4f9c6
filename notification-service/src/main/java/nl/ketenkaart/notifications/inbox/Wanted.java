package nl.ketenkaart.notifications.inbox;

import java.util.Set;
import nl.ketenkaart.notifications.casetable.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Which news a reader wants, of all that it may be told.
 *
 * @param types CloudEvents types; none: of every kind
 * @param caseId of this case alone; null: of every case
 */
public record Wanted(Set<String> types, @Nullable CaseId caseId) {
    /** All that may be told. */
    public static final Wanted ALL = new Wanted(Set.of(), null);

    public Wanted {
        types = Set.copyOf(types);
    }

    boolean covers(Notification notification) {
        return (types.isEmpty() || types.contains(notification.type()))
                && (caseId == null || caseId.equals(notification.caseId()));
    }
}
