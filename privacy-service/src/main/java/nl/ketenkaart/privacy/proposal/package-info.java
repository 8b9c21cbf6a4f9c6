/** When the next sessions can be. */
@NullMarked
package nl.ketenkaart.privacy.proposal;

import org.jspecify.annotations.NullMarked;
