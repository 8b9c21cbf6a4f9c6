/** Reads the terms from the file that the settings name. */
@NullMarked
package nl.ketenkaart.privacy.regime.file;

import org.jspecify.annotations.NullMarked;
