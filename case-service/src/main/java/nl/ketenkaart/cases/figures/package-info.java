/** Counting what happened in a reporting period, so that no small number can be found in what is told of it. */
@NullMarked
package nl.ketenkaart.cases.figures;

import org.jspecify.annotations.NullMarked;
