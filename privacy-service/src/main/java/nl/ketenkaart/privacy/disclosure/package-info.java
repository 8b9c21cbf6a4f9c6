/** The processing log: what was shown of whom, to whom and why, written before it is shown. */
@NullMarked
package nl.ketenkaart.privacy.disclosure;

import org.jspecify.annotations.NullMarked;
