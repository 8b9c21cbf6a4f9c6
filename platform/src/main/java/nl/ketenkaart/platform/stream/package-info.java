/** Bodies too large to be held: made by blocking code, sent piece by piece. */
@NullMarked
package nl.ketenkaart.platform.stream;

import org.jspecify.annotations.NullMarked;
