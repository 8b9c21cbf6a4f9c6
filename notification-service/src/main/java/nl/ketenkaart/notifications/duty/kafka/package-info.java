/** Opens duties on events of case-service. */
@NullMarked
package nl.ketenkaart.notifications.duty.kafka;

import org.jspecify.annotations.NullMarked;
