/** The stack as a whole: which processes there are, started all or not at all, stopped by the one who finds their ids. */
@NullMarked
package nl.ketenkaart.local.stack;

import org.jspecify.annotations.NullMarked;
