/** Adding people to a case, and putting right what is known of them. */
@NullMarked
package nl.ketenkaart.cases.involving;

import org.jspecify.annotations.NullMarked;
