/** How a case ends, and begins again. */
@NullMarked
package nl.ketenkaart.cases.ending;

import org.jspecify.annotations.NullMarked;
