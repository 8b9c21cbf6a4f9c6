/** What the command does, without a platform. */
@NullMarked
package nl.ketenkaart.ctl.verb;

import org.jspecify.annotations.NullMarked;
