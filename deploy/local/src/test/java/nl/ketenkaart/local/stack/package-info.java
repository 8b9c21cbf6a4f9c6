/** How a stack starts, fails and stops, shown with small processes. */
@NullMarked
package nl.ketenkaart.local.stack;

import org.jspecify.annotations.NullMarked;
