/** The command line, and how the launcher is built. */
@NullMarked
package nl.ketenkaart.local;

import org.jspecify.annotations.NullMarked;
