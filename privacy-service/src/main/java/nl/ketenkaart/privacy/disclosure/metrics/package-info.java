/** How much is disclosed, by which rule, and how long the log takes; never of whom or to whom. */
@NullMarked
package nl.ketenkaart.privacy.disclosure.metrics;

import org.jspecify.annotations.NullMarked;
