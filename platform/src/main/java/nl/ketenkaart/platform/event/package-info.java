/** Events on their way: CloudEvents on Kafka, consumers, sequences, dead letters. */
@NullMarked
package nl.ketenkaart.platform.event;

import org.jspecify.annotations.NullMarked;
