/** Ends duties on events of case-service and of this service itself. */
@NullMarked
package nl.ketenkaart.notifications.ending.kafka;

import org.jspecify.annotations.NullMarked;
