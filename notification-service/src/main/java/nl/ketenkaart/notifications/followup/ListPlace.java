package nl.ketenkaart.notifications.followup;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A place in an organisation's list: by the day due, then by the id as text.
 *
 * @param id empty for the place before all that are due on this day
 */
public record ListPlace(LocalDate due, String id) implements Comparable<ListPlace> {
    /** Before everything. */
    public static final ListPlace START = new ListPlace(LocalDate.MIN, "");

    private static final Comparator<ListPlace> ORDER =
            Comparator.comparing(ListPlace::due).thenComparing(ListPlace::id);

    public static ListPlace of(FollowUp followUp) {
        return new ListPlace(followUp.due(), followUp.id().value().toString());
    }

    @Override
    public int compareTo(ListPlace other) {
        return ORDER.compare(this, other);
    }
}
