/** Ends duties of which an event says that they are done, or asked no more. */
@NullMarked
package nl.ketenkaart.notifications.ending;

import org.jspecify.annotations.NullMarked;
