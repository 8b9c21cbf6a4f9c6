/** Deciding on a case. */
@NullMarked
package nl.ketenkaart.cases.deciding;

import org.jspecify.annotations.NullMarked;
