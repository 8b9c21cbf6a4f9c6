/** Looks at the schedule all the time. */
@NullMarked
package nl.ketenkaart.notifications.schedule.loop;

import org.jspecify.annotations.NullMarked;
