/** The command for operators, {@code deploy/ketenkaartctl}. */
@NullMarked
package nl.ketenkaart.ctl;

import org.jspecify.annotations.NullMarked;
