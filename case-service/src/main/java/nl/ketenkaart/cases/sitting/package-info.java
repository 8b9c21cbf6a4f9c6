/** Holding a session: attendance, opening, outcomes, closing. */
@NullMarked
package nl.ketenkaart.cases.sitting;

import org.jspecify.annotations.NullMarked;
