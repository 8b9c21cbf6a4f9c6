/** How values become JSON and back: the same everywhere, and strict. */
@NullMarked
package nl.ketenkaart.platform.json;

import org.jspecify.annotations.NullMarked;
