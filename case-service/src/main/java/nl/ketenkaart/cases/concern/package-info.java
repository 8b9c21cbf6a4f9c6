/** Saying what one worries about. */
@NullMarked
package nl.ketenkaart.cases.concern;

import org.jspecify.annotations.NullMarked;
