/** How many duties came to which step. */
@NullMarked
package nl.ketenkaart.notifications.reminder.metrics;

import org.jspecify.annotations.NullMarked;
