/** The case itself: its state, its events, and the guard that every verb passes. */
@NullMarked
package nl.ketenkaart.cases.casefile;

import org.jspecify.annotations.NullMarked;
