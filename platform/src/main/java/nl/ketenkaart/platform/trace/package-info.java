/** W3C Trace Context, from the request over the outbox and Kafka to the last consumer. */
@NullMarked
package nl.ketenkaart.platform.trace;

import org.jspecify.annotations.NullMarked;
