/** Takes in who is discussed, who was told, and who directs. */
@NullMarked
package nl.ketenkaart.notifications.informing.kafka;

import org.jspecify.annotations.NullMarked;
