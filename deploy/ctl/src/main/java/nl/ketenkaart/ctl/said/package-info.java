/** What the operator reads: words and a bar that fills, or one JSON object. */
@NullMarked
package nl.ketenkaart.ctl.said;

import org.jspecify.annotations.NullMarked;
