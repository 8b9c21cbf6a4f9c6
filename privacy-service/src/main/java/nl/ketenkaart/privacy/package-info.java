/** Who needs to know what: decides, shows and records every look into a case. */
@NullMarked
package nl.ketenkaart.privacy;

import org.jspecify.annotations.NullMarked;
