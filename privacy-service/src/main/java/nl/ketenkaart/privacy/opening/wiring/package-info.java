/** Puts together how cases are opened. */
@NullMarked
package nl.ketenkaart.privacy.opening.wiring;

import org.jspecify.annotations.NullMarked;
