/** Recognising the same person in another case of the last twelve months, and linking the two. */
@NullMarked
package nl.ketenkaart.cases.linking;

import org.jspecify.annotations.NullMarked;
