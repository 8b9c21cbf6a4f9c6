/** The command on a local stack: one for all tests of this JVM. */
@NullMarked
package nl.ketenkaart.ctl.stack;

import org.jspecify.annotations.NullMarked;
