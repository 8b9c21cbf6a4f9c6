/** A write that is only tried: every check is made and the answer is given, and nothing is kept of it. */
@NullMarked
package nl.ketenkaart.platform.rehearsal;

import org.jspecify.annotations.NullMarked;
