/** Takes in the events of case-service. */
@NullMarked
package nl.ketenkaart.notifications.casetable.kafka;

import org.jspecify.annotations.NullMarked;
