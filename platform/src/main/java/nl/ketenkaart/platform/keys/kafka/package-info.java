/** Tells every service that something was erased. */
@NullMarked
package nl.ketenkaart.platform.keys.kafka;

import org.jspecify.annotations.NullMarked;
