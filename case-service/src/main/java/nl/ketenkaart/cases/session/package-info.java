/** The session in which at most three cases are discussed: its state, its events, its guard. */
@NullMarked
package nl.ketenkaart.cases.session;

import org.jspecify.annotations.NullMarked;
