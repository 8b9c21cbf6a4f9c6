/** Everything that the platform keeps, into one folder. */
@NullMarked
package nl.ketenkaart.ctl.backup;

import org.jspecify.annotations.NullMarked;
