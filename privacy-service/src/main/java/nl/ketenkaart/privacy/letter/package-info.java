/** The letter of a decision, printed for who may read it. */
@NullMarked
package nl.ketenkaart.privacy.letter;

import org.jspecify.annotations.NullMarked;
