/** Planning a session and setting its agenda. */
@NullMarked
package nl.ketenkaart.cases.planning;

import org.jspecify.annotations.NullMarked;
