package nl.ketenkaart.notifications.reminder.kafka;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.ketenkaart.notifications.followup.ReportOutcome;
import nl.ketenkaart.notifications.followup.What;
import nl.ketenkaart.notifications.reminder.SetRemindersHandler.Opened;

/**
 * How far the duties of a case have their reminders, and which of them are not done.
 *
 * @param upTo when that happened for which they were set last
 * @param owed the last day of each duty that is not done, by its id
 */
record RemindersSet(Instant upTo, Map<UUID, LocalDate> owed) {
    /** Of a case in which nothing was owed yet. */
    static final RemindersSet NONE = new RemindersSet(Instant.EPOCH, Map.of());

    RemindersSet {
        owed = Map.copyOf(owed);
    }

    /** What is needed of follow-up-reported.v1 to know whether it ended the duty. */
    record Reported(UUID followUpId, What what, ReportOutcome outcome) {}

    RemindersSet opened(Opened duty, Instant at) {
        var more = new HashMap<>(owed);
        more.put(duty.followUpId().value(), duty.due());
        return new RemindersSet(at, more);
    }

    RemindersSet reported(Reported reported, Instant at) {
        var fewer = new HashMap<>(owed);
        if (reported.what().closing().contains(reported.outcome())) {
            fewer.remove(reported.followUpId());
        }
        return new RemindersSet(at, fewer);
    }
}
