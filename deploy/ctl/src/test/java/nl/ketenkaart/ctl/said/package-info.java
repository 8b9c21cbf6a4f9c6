/** What the operator reads. */
@NullMarked
package nl.ketenkaart.ctl.said;

import org.jspecify.annotations.NullMarked;
