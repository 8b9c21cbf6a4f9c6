/** The whole program, where it is asked for. */
@NullMarked
package nl.ketenkaart.local.faults;

import org.jspecify.annotations.NullMarked;
