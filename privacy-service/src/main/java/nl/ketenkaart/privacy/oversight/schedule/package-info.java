/** What happens by the clock to broken glass. */
@NullMarked
package nl.ketenkaart.privacy.oversight.schedule;

import org.jspecify.annotations.NullMarked;
