package nl.ketenkaart.notifications.reminder.kafka;

import java.time.Instant;

/**
 * How far the duties of a case have their reminders.
 *
 * @param upTo when that happened for which they were set last
 */
record RemindersSet(Instant upTo) {}
