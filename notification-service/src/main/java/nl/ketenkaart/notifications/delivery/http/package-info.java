/** Calls sinks over HTTP, those at public addresses alone, and whatever they do not for long. */
@NullMarked
package nl.ketenkaart.notifications.delivery.http;

import org.jspecify.annotations.NullMarked;
