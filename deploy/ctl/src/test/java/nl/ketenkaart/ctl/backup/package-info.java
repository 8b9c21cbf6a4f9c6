/** What the command does, without a platform. */
@NullMarked
package nl.ketenkaart.ctl.backup;

import org.jspecify.annotations.NullMarked;
