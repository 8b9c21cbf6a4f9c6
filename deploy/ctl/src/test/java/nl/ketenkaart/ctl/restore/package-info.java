/** What the command does, without a platform. */
@NullMarked
package nl.ketenkaart.ctl.restore;

import org.jspecify.annotations.NullMarked;
