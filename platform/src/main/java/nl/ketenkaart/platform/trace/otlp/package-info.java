/** Hands spans to a collector of OpenTelemetry, where one is named. */
@NullMarked
package nl.ketenkaart.platform.trace.otlp;

import org.jspecify.annotations.NullMarked;
