/** Takes in who directs cases. */
@NullMarked
package nl.ketenkaart.notifications.appointing.kafka;

import org.jspecify.annotations.NullMarked;
