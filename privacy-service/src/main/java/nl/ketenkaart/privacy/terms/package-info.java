/** The words that the features share: ids, and the closed lists of purposes, categories and handling; a word not on its list is unknown, and unknown is refused. */
@NullMarked
package nl.ketenkaart.privacy.terms;

import org.jspecify.annotations.NullMarked;
