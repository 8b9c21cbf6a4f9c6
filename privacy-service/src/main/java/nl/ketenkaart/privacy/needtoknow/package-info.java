/** The decision: one pure function says what one viewer may see of one item, and every view is built from its answers. */
@NullMarked
package nl.ketenkaart.privacy.needtoknow;

import org.jspecify.annotations.NullMarked;
