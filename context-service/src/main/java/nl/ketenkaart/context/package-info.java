/** context-service: what partners know about a case, and ask each other. */
@NullMarked
package nl.ketenkaart.context;

import org.jspecify.annotations.NullMarked;
