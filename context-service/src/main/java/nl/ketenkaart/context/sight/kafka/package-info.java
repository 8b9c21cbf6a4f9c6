/** Takes in what privacy-service tells of who sees what. */
@NullMarked
package nl.ketenkaart.context.sight.kafka;

import org.jspecify.annotations.NullMarked;
