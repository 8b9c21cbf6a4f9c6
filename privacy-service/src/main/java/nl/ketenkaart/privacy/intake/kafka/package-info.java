/** Takes the four topics in, event by event. */
@NullMarked
package nl.ketenkaart.privacy.intake.kafka;

import org.jspecify.annotations.NullMarked;
