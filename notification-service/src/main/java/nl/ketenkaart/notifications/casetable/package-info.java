/** Who sits at the table of each case: this service's own copy, asked before anybody is told anything. */
@NullMarked
package nl.ketenkaart.notifications.casetable;

import org.jspecify.annotations.NullMarked;
