/** The chain card: of each case, to each organisation, what it needs to know, built part by part from what it may see. */
@NullMarked
package nl.ketenkaart.privacy.card;

import org.jspecify.annotations.NullMarked;
