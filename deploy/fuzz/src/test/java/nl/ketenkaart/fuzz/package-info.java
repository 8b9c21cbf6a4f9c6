/** What the fuzz tests have in common. */
@NullMarked
package nl.ketenkaart.fuzz;

import org.jspecify.annotations.NullMarked;
