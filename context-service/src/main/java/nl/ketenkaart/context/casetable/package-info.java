/** How far each case is, who sits at its table, who directs and whom it is about: this service's own copy, asked by every command. */
@NullMarked
package nl.ketenkaart.context.casetable;

import org.jspecify.annotations.NullMarked;
