/** Takes in the events of case-service. */
@NullMarked
package nl.ketenkaart.context.casetable.kafka;

import org.jspecify.annotations.NullMarked;
