/** What the command does, without a platform. */
@NullMarked
package nl.ketenkaart.ctl.settings;

import org.jspecify.annotations.NullMarked;
