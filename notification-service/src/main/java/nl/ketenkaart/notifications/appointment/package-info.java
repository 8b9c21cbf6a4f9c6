/** The end of a duty to answer an appointment. */
@NullMarked
package nl.ketenkaart.notifications.appointment;

import org.jspecify.annotations.NullMarked;
