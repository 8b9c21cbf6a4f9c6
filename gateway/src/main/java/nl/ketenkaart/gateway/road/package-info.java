/** Which service a request goes to, and what may travel there and back. */
@NullMarked
package nl.ketenkaart.gateway.road;

import org.jspecify.annotations.NullMarked;
