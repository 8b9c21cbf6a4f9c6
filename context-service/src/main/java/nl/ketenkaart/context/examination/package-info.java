/** Whether a file is what it says and does nothing by itself, found out while it passes; never whole in memory. */
@NullMarked
package nl.ketenkaart.context.examination;

import org.jspecify.annotations.NullMarked;
