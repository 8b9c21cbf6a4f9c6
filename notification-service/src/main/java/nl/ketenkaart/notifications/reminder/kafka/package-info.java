/** Sets reminders for duties as they are opened and reported on. */
@NullMarked
package nl.ketenkaart.notifications.reminder.kafka;

import org.jspecify.annotations.NullMarked;
