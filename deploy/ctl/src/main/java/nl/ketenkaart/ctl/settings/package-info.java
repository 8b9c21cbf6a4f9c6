/** Where everything is: a settings file, or the local stack. */
@NullMarked
package nl.ketenkaart.ctl.settings;

import org.jspecify.annotations.NullMarked;
