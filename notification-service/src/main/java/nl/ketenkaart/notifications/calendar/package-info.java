/** When the region works. */
@NullMarked
package nl.ketenkaart.notifications.calendar;

import org.jspecify.annotations.NullMarked;
