/** Accepting a case for deepening, or declining it. */
@NullMarked
package nl.ketenkaart.cases.triage;

import org.jspecify.annotations.NullMarked;
