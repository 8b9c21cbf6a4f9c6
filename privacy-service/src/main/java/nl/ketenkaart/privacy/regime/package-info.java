/** How long each kind of item may be kept, by the law that its owner works under: data that the partnership supplies. */
@NullMarked
package nl.ketenkaart.privacy.regime;

import org.jspecify.annotations.NullMarked;
