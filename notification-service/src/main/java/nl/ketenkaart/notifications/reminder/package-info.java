/** Who is told of a duty when, as long as it is not done. */
@NullMarked
package nl.ketenkaart.notifications.reminder;

import org.jspecify.annotations.NullMarked;
