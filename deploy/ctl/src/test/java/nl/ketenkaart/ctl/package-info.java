/** The command. */
@NullMarked
package nl.ketenkaart.ctl;

import org.jspecify.annotations.NullMarked;
