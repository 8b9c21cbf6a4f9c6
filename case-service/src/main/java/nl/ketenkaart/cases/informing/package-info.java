/** Recording whether the people involved were told that they are discussed. */
@NullMarked
package nl.ketenkaart.cases.informing;

import org.jspecify.annotations.NullMarked;
