/** Raising a case, within the target group only. */
@NullMarked
package nl.ketenkaart.cases.raising;

import org.jspecify.annotations.NullMarked;
