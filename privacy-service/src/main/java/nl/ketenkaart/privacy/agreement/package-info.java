/** The sharing agreement as data: who signed it, and which categories it lets which kind of organisation know for which purpose. */
@NullMarked
package nl.ketenkaart.privacy.agreement;

import org.jspecify.annotations.NullMarked;
