/** Takes in who leads a case. */
@NullMarked
package nl.ketenkaart.notifications.course.kafka;

import org.jspecify.annotations.NullMarked;
