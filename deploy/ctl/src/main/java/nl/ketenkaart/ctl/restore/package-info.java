/** A backup into empty stores, without what was erased since. */
@NullMarked
package nl.ketenkaart.ctl.restore;

import org.jspecify.annotations.NullMarked;
