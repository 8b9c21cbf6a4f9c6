/** Measurements of what must be fast or even, beside others where there are others. */
@NullMarked
package nl.ketenkaart.bench;

import org.jspecify.annotations.NullMarked;
