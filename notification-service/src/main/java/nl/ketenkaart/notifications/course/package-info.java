/** How urgent a case is, and who leads it. */
@NullMarked
package nl.ketenkaart.notifications.course;

import org.jspecify.annotations.NullMarked;
