/** Takes in what becomes of sessions. */
@NullMarked
package nl.ketenkaart.notifications.attending.kafka;

import org.jspecify.annotations.NullMarked;
