/** Takes in the events of privacy-service. */
@NullMarked
package nl.ketenkaart.notifications.inbox.kafka;

import org.jspecify.annotations.NullMarked;
