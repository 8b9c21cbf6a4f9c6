/** Takes in what organisations ask each other and are answered. */
@NullMarked
package nl.ketenkaart.notifications.request.kafka;

import org.jspecify.annotations.NullMarked;
