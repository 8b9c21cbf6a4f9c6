/** Closing a case or handing it over, and opening it again. */
@NullMarked
package nl.ketenkaart.cases.closing;

import org.jspecify.annotations.NullMarked;
