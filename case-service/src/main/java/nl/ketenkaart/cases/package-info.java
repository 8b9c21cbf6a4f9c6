/** The cases and the sessions in which they are deepened: every write to them, and the events that tell of it. */
@NullMarked
package nl.ketenkaart.cases;

import org.jspecify.annotations.NullMarked;
