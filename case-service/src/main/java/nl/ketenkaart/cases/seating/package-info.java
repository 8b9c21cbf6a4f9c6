/** Giving and ending seats at the table, and keeping out who has a conflict of interest. */
@NullMarked
package nl.ketenkaart.cases.seating;

import org.jspecify.annotations.NullMarked;
