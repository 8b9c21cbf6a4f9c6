/** Appointing the director of a case, and the organisation's answer. */
@NullMarked
package nl.ketenkaart.cases.direction;

import org.jspecify.annotations.NullMarked;
