/** Takes in what becomes of appointments. */
@NullMarked
package nl.ketenkaart.notifications.appointment.kafka;

import org.jspecify.annotations.NullMarked;
