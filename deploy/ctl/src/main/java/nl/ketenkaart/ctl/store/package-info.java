/** The stores as seen from outside: read as of one moment, filled again. */
@NullMarked
package nl.ketenkaart.ctl.store;

import org.jspecify.annotations.NullMarked;
