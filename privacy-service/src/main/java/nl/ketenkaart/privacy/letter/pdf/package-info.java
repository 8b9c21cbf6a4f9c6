/** Letters as PDF. */
@NullMarked
package nl.ketenkaart.privacy.letter.pdf;

import org.jspecify.annotations.NullMarked;
